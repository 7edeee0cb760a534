import type { DoctorRequest } from '../config/doctor-request.ts';
import type { FileContents } from '../config/file-contents.ts';
import { Failure } from '../errors/failure.ts';
import type { Checklist } from './checklist.ts';
import type { DoctorTools } from './doctor-tools.ts';

/** What can be told without asking anybody: this machine and the configuration. */
export function checkMachine(request: DoctorRequest, { machine }: Pick<DoctorTools, 'machine'>, list: Checklist): void {
  const { node, leastNode, folder } = machine;
  if (isAtLeast(node, leastNode)) list.ok('node', node);
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
  if (file.name === undefined) list.skip('config', 'there is no miniship.yml: flags and variables are all there is');
  else list.ok('config', `${file.name} is sound`);
}

function checkContents({ file, workspaces, space, verbs }: DoctorRequest, folder: string, list: Checklist): void {
  const isDescribed = workspaces.length > 0 || space !== undefined;
  const holds = [...fromFile(file), ...(file.name === undefined ? fromInputs(workspaces, space) : [])];
  if (!file.readable) list.skip('contents', 'the configuration cannot be read');
  else if (isDescribed) list.ok('contents', `${holds.join('; ') || 'ids alone'}; meant for ${verbs.join(', ')}`);
  else list.bad('contents', new Failure('NOTHING_DESCRIBED', { folder }));
}

/** So many names say what it is about. */
const mostNames = 5;

function fromFile({ apps, space }: FileContents): readonly string[] {
  const parts = [
    apps.length > 0 && `${apps.length === 1 ? 'app' : `${apps.length} apps:`} ${named(apps)}`,
    space !== undefined &&
      space.functions.length > 0 &&
      `${space.functions.length === 1 ? 'function' : `${space.functions.length} functions:`} ${named(space.functions)}`,
    space?.site === true && 'a site',
    space !== undefined && space.settings.length > 0 && `settings: ${named(space.settings)}`,
  ];
  return parts.flatMap((part) => part || []);
}

const fromInputs = (workspaces: DoctorRequest['workspaces'], space: DoctorRequest['space']): readonly string[] => [
  ...workspaces.map(({ workspace, miniPrograms: [first] }) =>
    first === undefined ? `app ${workspace.appId}` : `mini program ${first.h5Id}`,
  ),
  ...(space === undefined ? [] : [`space ${space.spaceId}`]),
];

const named = (names: readonly string[]): string =>
  names.length > mostNames ? `${names.slice(0, mostNames).join(', ')} and ${names.length - mostNames} more` : names.join(', ');

function checkTarget({ target: { expected, problems } }: DoctorRequest, list: Checklist): void {
  for (const problem of problems) list.bad('target', problem);
  if (problems.length > 0) return;
  if (expected.length > 0) list.ok('target', `as expected: ${expected.join(', ')}`);
  else
    list.skip('target', 'no id is expected', {
      fix: 'Set "expect-app-id" and "expect-space-id" where variables of several environments could be mixed up.',
    });
}
