import { Failure } from '../errors/failure.ts';
import { changedSetting, settingName, settingValue } from './setting-words.ts';
import type { DeployTools } from './tools.ts';
import { lookUntil, writeOnce } from './write-once.ts';

/** What a setting is and what it is to become, in words for people; equal words mean that nothing is to be done. */
export interface SettingDifference {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  /** What the change takes away, for everybody to see before it is gone. */
  readonly removes?: readonly string[] | undefined;
}

/** A setting of the space as it was read, with the way to change it. */
export interface Setting extends SettingDifference {
  readonly write: () => Promise<void>;
  /** Its words as the cloud has them now. */
  readonly read: () => Promise<string>;
}

export const isDifferent = ({ before, after }: SettingDifference): boolean => before !== after;

/** Without the writers: what a plan shows and digests. */
export const differenceOf = ({ name, before, after, removes }: SettingDifference): SettingDifference => ({
  name,
  before,
  after,
  ...(removes && removes.length > 0 && { removes }),
});

/** Writes a setting and reads it back. */
export async function change(setting: Setting, { clock, reporter }: Pick<DeployTools, 'clock' | 'reporter'>): Promise<void> {
  const { name, after, write, read } = setting;
  const look = async () => ((await read()) === after ? after : undefined);
  const readBack = () => lookUntil(read, (words) => words === after, clock);
  const found = await writeOnce(
    { what: { en: `the change of ${name}`, zh: `对${settingName(name).zh}的更改` }, look, write, readBack },
    clock,
  );
  if (found !== after) throw readsBack(name, { expected: after, found });
  reporter.report(changedSetting(setting));
}

/** Changes what differs, one after the other, each read back. Everything is read again first: what came before took its time. */
export async function changeAll(
  read: () => Promise<readonly Setting[]>,
  tools: Pick<DeployTools, 'clock' | 'reporter'>,
  onChanged: (difference: SettingDifference) => void,
): Promise<void> {
  for (const setting of (await read()).filter(isDifferent)) {
    await change(setting, tools);
    onChanged(differenceOf(setting));
  }
}

/** A setting of the space that is not what was written. */
export const readsBack = (name: string, { expected, found }: Readonly<Record<'expected' | 'found', string>>): Failure =>
  new Failure('READ_BACK_DIFFERS', {
    what: { en: 'The space', zh: '服务空间' },
    field: settingName(name),
    expected: settingValue(name, expected),
    found: settingValue(name, found),
  });
