import type { Failure } from '../errors/failure.ts';
import type { Both, Text } from '../errors/text.ts';
import type { Connection } from './connection.ts';
import type { CredentialSource } from './credential-source.ts';
import type { SpaceRequest } from './deploy-request.ts';
import type { FileContents } from './file-contents.ts';
import type { Workspace } from './release-request.ts';
import type { CloudVerb } from './verb-operations.ts';

/** What doctor is to look at. Problems are kept beside what they are about: each becomes a check that failed. */
export interface DoctorRequest {
  readonly file: FileContents;
  /** What is wrong with the inputs and with the configuration file. */
  readonly problems: readonly Failure[];
  /** Ids that are not the ones that were said to be expected; then nothing of the cloud is asked. */
  readonly target: { readonly expected: readonly string[]; readonly problems: readonly Failure[] };
  /** The verbs that the keys are to serve. */
  readonly verbs: readonly CloudVerb[];
  /** Whether something makes the run send messages. */
  readonly messages: boolean;
  readonly keys: { readonly credentials: CredentialSource; readonly where: Text; readonly problems: readonly Failure[] };
  /** What is wrong with the variables that name a proxy. */
  readonly proxyProblems: readonly Failure[];
  /** Where calls of this configuration go. */
  readonly ways: readonly Connection[];
  readonly workspaces: readonly WorkspaceToCheck[];
  readonly space?: SpaceToCheck | undefined;
  readonly egressUrl?: string | undefined;
  readonly trust: TrustFacts;
}

/** One workspace of mPaaS, and the mini programs of it. */
export interface WorkspaceToCheck {
  readonly connection: Connection;
  readonly workspace: Workspace;
  /** Ids that are missing. */
  readonly problems: readonly Failure[];
  readonly miniPrograms: readonly { readonly app: string | undefined; readonly h5Id: string }[];
  /** The domain that the configuration gives, so that the workspace needs none. */
  readonly virtualDomain?: string | undefined;
}

export interface SpaceToCheck {
  readonly connection: Connection;
  /** Empty when the space goes by its name. */
  readonly spaceId: string;
  readonly space?: SpaceRequest | undefined;
  readonly problems: readonly Failure[];
}

/** Whom a role is to trust: the CI system's word, for one repository and one environment. */
export interface TrustFacts {
  readonly providerArn: string | undefined;
  readonly issuer: string;
  readonly audience: string;
  /** Every form in which the CI system may name the repository and environment; empty when the repository is not known. */
  readonly subjects: readonly string[];
  /** What a reader has to know about them. */
  readonly note: Both;
  /** Roles that are taken after the first key, and who they are. */
  readonly chain: readonly string[];
}
