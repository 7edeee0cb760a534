import type { DoctorRequest, SpaceToCheck } from '../config/doctor-request.ts';
import type { FileContents } from '../config/file-contents.ts';
import { Failure } from '../errors/failure.ts';
import { inRow } from '../errors/said.ts';
import { asIs, type Both } from '../errors/text.ts';
import type { Checklist } from './checklist.ts';
import type { DoctorTools } from './doctor-tools.ts';

/** What can be told without asking anybody: this machine and the configuration. */
export function checkMachine(request: DoctorRequest, { machine }: Pick<DoctorTools, 'machine'>, list: Checklist): void {
  const { node, leastNode, folder } = machine;
  if (isAtLeast(node, leastNode)) list.ok('node', asIs(node));
  else list.bad('node', new Failure('NODE_TOO_OLD', { version: node, least: leastNode }));
  checkConfig(request, list);
  checkContents(request, folder, list);
  checkTarget(request, list);
}

function isAtLeast(version: string, least: string): boolean {
  const [own, needed] = [version, least].map((text) => text.split('.').map(Number));
  const difference = needed?.map((part, index) => (own?.[index] ?? 0) - part).find((each) => each !== 0);
  return (difference ?? 0) >= 0;
}

function checkConfig({ file, problems }: DoctorRequest, list: Checklist): void {
  for (const problem of problems) list.bad('config', problem);
  if (problems.length > 0) return;
  if (file.name !== undefined) list.ok('config', { en: `${file.name} is sound`, zh: `${file.name} 没有问题` });
  else
    list.skip('config', {
      en: 'there is no miniship.yml: flags and variables are all there is',
      zh: '没有 miniship.yml：仅有命令行参数与环境变量',
    });
}

function checkContents({ file, workspaces, space, verbs }: DoctorRequest, folder: string, list: Checklist): void {
  const isDescribed = workspaces.length > 0 || space !== undefined;
  const holds = [...fromFile(file), ...(file.name === undefined ? fromInputs(workspaces, space) : [])];
  if (!file.readable) list.skip('contents', { en: 'the configuration cannot be read', zh: '无法读取配置' });
  else if (isDescribed) {
    const held = holds.length === 0 ? { en: 'ids alone', zh: '仅有 ID' } : inRow(holds, { en: '; ', zh: '；' });
    list.ok('contents', { en: `${held.en}; meant for ${verbs.join(', ')}`, zh: `${held.zh}；用于 ${verbs.join('、')}` });
  } else list.bad('contents', new Failure('NOTHING_DESCRIBED', { folder }));
}

/** So many names say what it is about. */
const mostNames = 5;

function fromFile({ apps, space }: FileContents): readonly Both[] {
  const { functions = [], settings = [], site = false } = space ?? {};
  return [
    ...counted(apps, { en: 'app', zh: '应用' }),
    ...counted(functions, { en: 'function', zh: '云函数' }),
    ...(site ? [{ en: 'a site', zh: '网站' }] : []),
    ...(settings.length > 0 ? [{ en: `settings: ${named(settings).en}`, zh: `设置：${named(settings).zh}` }] : []),
  ];
}

/** One is named, more are counted as well. */
function counted(names: readonly string[], what: Both): readonly Both[] {
  const { en, zh } = named(names);
  if (names.length === 0) return [];
  if (names.length === 1) return [{ en: `${what.en} ${en}`, zh: `${what.zh} ${zh}` }];
  return [{ en: `${names.length} ${what.en}s: ${en}`, zh: `${names.length} 个${what.zh}：${zh}` }];
}

function spaceInWords({ spaceId, space }: SpaceToCheck): Both {
  const known = spaceId || (space?.name ?? '');
  return { en: `space ${known}`, zh: `服务空间 ${known}` };
}

const fromInputs = (workspaces: DoctorRequest['workspaces'], space: DoctorRequest['space']): readonly Both[] => [
  ...workspaces.map(({ workspace, miniPrograms: [first] }) =>
    first === undefined
      ? { en: `app ${workspace.appId}`, zh: `应用 ${workspace.appId}` }
      : { en: `mini program ${first.h5Id}`, zh: `小程序 ${first.h5Id}` },
  ),
  ...(space === undefined ? [] : [spaceInWords(space)]),
];

function named(names: readonly string[]): Both {
  const first = names.slice(0, mostNames);
  const more = names.length - first.length;
  return {
    en: `${first.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
    zh: `${first.join('、')}${more > 0 ? ` 等 ${names.length} 个` : ''}`,
  };
}

function checkTarget({ target: { expected, problems } }: DoctorRequest, list: Checklist): void {
  for (const problem of problems) list.bad('target', problem);
  if (problems.length > 0) return;
  if (expected.length > 0) list.ok('target', { en: `as expected: ${expected.join(', ')}`, zh: `符合预期：${expected.join('、')}` });
  else
    list.skip(
      'target',
      { en: 'no id is expected', zh: '没有设置预期的 ID' },
      {
        fix: {
          en: 'Set "expect-app-id" and "expect-space-id" where variables of several environments could be mixed up.',
          zh: '若多个环境的变量可能混用，请设置 expect-app-id 与 expect-space-id。',
        },
      },
    );
}
