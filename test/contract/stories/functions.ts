import { makeCertificate } from '../../config/make-certificate.ts';
import { buildZip } from '../../emulator/lab.ts';
import { putCode } from '../../emulator/serverless/function-lab.ts';
import { type Answer, type Stories, textAt, until, type World } from './world.ts';

async function makeFunction(world: World): Promise<Answer> {
  const Name = world.name('c');
  const made = await world.space('CreateFunction', { Name, Desc: 'contract', Runtime: 'nodejs20', Memory: 128, Timeout: 10 });
  world.later(() => world.space('DeleteFunction', { Name }).catch(() => undefined));
  return made;
}

/** Sends code; what is answered is the reply of CreateFunctionDeployment. */
async function sendCode(world: World): Promise<Answer> {
  await makeFunction(world);
  const opened = await world.space('CreateFunctionDeployment', { Name: world.name('c') });
  const zip = await buildZip({
    'index.js': 'module.exports = async (ctx) => { ctx.logger.info("contract"); return { sum: ctx.args.a + 1 }; };',
  });
  const answer = await putCode(textAt(opened, 'UploadSignedUrl'), zip);
  if (!answer.ok) throw new Error(await answer.text());
  return opened;
}

/** A function that answers. What is answered here is the reply of DeployFunction. */
async function deploy(world: World): Promise<Answer> {
  const opened = await sendCode(world);
  const deployed = await world.space('DeployFunction', { DeploymentId: textAt(opened, 'DeploymentId') });
  const look = () => world.space('ListFunctionDeployment', { Name: world.name('c') });
  await until(look, (list) => textAt(list, 'DataList', 0, 'Status', 'Status') === 'DEPLOY_SUCCESS');
  return deployed;
}

async function run(world: World): Promise<Answer> {
  await deploy(world);
  const Body = JSON.stringify({ functionTarget: world.name('c'), functionArgs: { a: 1 } });
  return await world.space('RunFunction', { Body });
}

const timed = { TimingTriggerConfig: '0 0 */2 * * *', TimingTriggerUserPayload: 'contract' };
const change = (world: World) =>
  world.space('UpdateFunction', { Name: world.name('c'), HttpTriggerPath: '/http/contract', InstanceConcurrency: 1, ...timed });

function enableTrigger(world: World): Promise<Answer> {
  const { certificate, privateKey } = makeCertificate('api.example.com');
  const given = { CustomDomain: 'api.example.com', CustomDomainCertificate: certificate, CustomDomainPrivateKey: privateKey };
  return world.space('UpdateHttpTriggerConfig', { EnableService: true, ...given });
}

/** Functions, their deployments and logs, and the HTTP trigger. */
export const functionStories = {
  CreateFunction: { play: makeFunction },
  UpdateFunction: {
    play: async (world) => {
      await makeFunction(world);
      return await change(world);
    },
  },
  DeleteFunction: {
    play: async (world) => {
      await world.space('CreateFunction', { Name: world.name('c') });
      return await world.space('DeleteFunction', { Name: world.name('c') });
    },
  },
  CreateFunctionDeployment: { play: sendCode },
  DeployFunction: { play: deploy },
  DescribeFunction: {
    play: async (world) => {
      await deploy(world);
      await change(world);
      return await world.space('DescribeFunction', { Name: world.name('c') });
    },
  },
  ListFunction: {
    play: async (world) => {
      await makeFunction(world);
      await change(world);
      return await world.space('ListFunction', { PageNum: 1, PageSize: 10 });
    },
  },
  ListFunctionDeployment: {
    play: async (world) => {
      await deploy(world);
      return await world.space('ListFunctionDeployment', { Name: world.name('c'), PageNum: 1, PageSize: 10 });
    },
  },
  RunFunction: { play: run },
  ListFunctionLog: {
    play: async (world) => {
      await run(world);
      const look = () => world.space('ListFunctionLog', { Name: world.name('c'), PageNum: 1, PageSize: 10 });
      return await until(look, (logs) => (logs['DataList'] as readonly unknown[]).length > 0);
    },
    // The page of the vendor has lists in its table, and one of each in its example.
    absent: ['DataList[].Content', 'DataList[].Level', 'DataList[].Timestamp'],
  },
  DescribeHttpTriggerConfig: {
    play: async (world) => {
      if (!world.isReal) await enableTrigger(world);
      return await world.space('DescribeHttpTriggerConfig');
    },
  },
  UpdateHttpTriggerConfig: {
    neverReal: 'what the space had before could not be put back',
    play: enableTrigger,
  },
} as const satisfies Stories;
