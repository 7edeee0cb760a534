import type { Cloud } from '../cloud.ts';
import { GatewayError } from '../refusal.ts';
import type { SpaceState } from './space-state.ts';

/** The space whose database it is, and the cloud around it. */
export interface Place {
  readonly space: SpaceState;
  readonly cloud: Cloud;
}

/** A collection that is not there. The real code is not documented. */
export const noCollection = (name: string): GatewayError =>
  new GatewayError(404, 'InvalidCollection.NotFound', `The specified collection does not exist: ${name}.`);

/** A new name that a collection has already. The real code is not documented. */
export const collectionExists = (name: string): GatewayError =>
  new GatewayError(400, 'InvalidCollection.Duplicate', `There is a collection with the specified name already: ${name}.`);
