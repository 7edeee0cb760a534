import { GatewayError } from '../refusal.ts';
import { deploymentView } from './deployments.ts';
import { liveAttempt } from './function-life.ts';
import { changed, checkSettings, defaultSettings, needFunction } from './function-rules.ts';
import { viewCreated, viewFunction } from './function-view.ts';
import type { ServerlessHandlers } from './handlers.ts';
import { pageOf } from './page.ts';

type FunctionOperation = 'CreateFunction' | 'UpdateFunction' | 'DeleteFunction' | 'DescribeFunction' | 'ListFunction';

/** The functions themselves. Timers are kept and shown, but nothing fires them. */
export const functionHandlers = {
  CreateFunction: ({ Name, SpaceId: _space, ...request }, { cloud, space }) => {
    if (space.functions.some(({ name }) => name === Name)) {
      // The real code is not documented.
      throw new GatewayError(400, 'InvalidFunctionName.AlreadyExists', `The function ${Name} exists already.`);
    }
    const settings = changed(defaultSettings, request);
    checkSettings(Name, settings, space);
    const now = cloud.now();
    const created = { name: Name, settings, createdMs: now, modifiedMs: now, deployments: [], attempts: [], runs: [] };
    space.functions.push(created);
    return viewCreated(created);
  },

  UpdateFunction: ({ Name, SpaceId: _space, ...request }, { cloud, space }) => {
    const found = needFunction(space, Name);
    const settings = changed(found.settings, request);
    checkSettings(Name, settings, space);
    found.settings = settings;
    found.modifiedMs = cloud.now();
    return { ...viewFunction(found), TimingTriggerUserPayload: settings.timerPayload };
  },

  DeleteFunction: ({ Name }, { space }) => {
    needFunction(space, Name);
    space.functions = space.functions.filter(({ name }) => name !== Name);
    return {};
  },

  DescribeFunction: ({ Name }, { cloud, space }) => {
    const found = needFunction(space, Name);
    const live = liveAttempt(found, cloud.now());
    const deployment = found.deployments.find(({ deploymentId }) => deploymentId === live?.deploymentId);
    const view = { ...viewFunction(found), TimingTriggerUserPayload: found.settings.timerPayload };
    return { Function: view, ...(deployment && { Deployment: deploymentView(deployment, found, cloud) }) };
  },

  ListFunction: ({ FilterBy = '', ...request }, { space }) => {
    const { members, Paginator } = pageOf(
      space.functions.filter(({ name }) => name.includes(FilterBy)),
      request,
    );
    return { Paginator, DataList: members.map(viewFunction) };
  },
} satisfies ServerlessHandlers<FunctionOperation>;
