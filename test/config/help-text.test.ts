import { describe, expect, test } from 'vitest';
import { helpText } from '../../src/config/help-text.ts';
import { inputOf, inputsOf } from '../../src/config/inputs.ts';
import { verbNames, verbs } from '../../src/config/verbs.ts';
import { columnsOf } from '../../src/config/wrap.ts';
import { languages } from '../../src/errors/language.ts';

describe('--help', () => {
  test.each([undefined, ...verbNames])('of %s fits a hundred columns and ends its lines cleanly, in both languages', (verb) => {
    for (const line of languages.flatMap((language) => helpText(verb, language).split('\n'))) {
      expect(columnsOf(line), line).toBeLessThanOrEqual(100);
      expect(line, line).toBe(line.trimEnd());
      expect(line.trimStart()).not.toMatch(/^[，。；：、）》」”！？]/u);
    }
  });

  test.each(verbNames)('of %s in Chinese has the same flags, examples and groups, and no English sentence', (verb) => {
    const [en, zh] = [helpText(verb), helpText(verb, 'zh')];
    const flagsIn = (text: string) => [...text.matchAll(/^ {2}(-\S+)/gm)].map(([, name]) => name);
    expect(flagsIn(zh)).toEqual(flagsIn(en));
    for (const example of verbs[verb].examples) expect(zh).toContain(example.split(' --')[0]);
    const prose = zh.replaceAll(/^ {2}.*?(?: {2}|$)/gm, '').slice(0, zh.indexOf('示例'));
    expect(prose).not.toMatch(/\b(?:the|and|with|of|when|without)\b/);
    expect(zh).toMatch(/\p{Script=Han}/u);
  });

  test('lists every verb', () => {
    for (const verb of verbNames) expect(helpText()).toContain(`  ${verb} `);
  });

  test.each(verbNames)('of %s lists each of its flags once, and no other', (verb) => {
    const listed = [...helpText(verb).matchAll(/^ {2}--(?:no-)?([a-z0-9-]+)/gm)].map(([, name]) => name);
    const flags = inputsOf(verb, 'command').filter((name) => inputOf(name).secret === undefined);
    expect(new Set(listed)).toEqual(new Set(flags));
    expect(listed).toHaveLength(flags.length);
    expect(helpText(verb)).toContain(verbs[verb].about.slice(0, 40));
  });

  test('offers secrets as variables, and a switch that is on as its opposite', () => {
    const text = helpText('release');
    expect(text).not.toMatch(/--access-key-secret(?!-file)/);
    expect(text).toContain('ALIBABA_CLOUD_ACCESS_KEY_SECRET');
    expect(text).toContain('--no-stamp');
    expect(text).toContain('--dry-run');
  });

  test('names the default of the verb itself', () => {
    expect(helpText('release')).toContain('is live. Default: 2m.');
    expect(helpText('deploy')).toContain('is live. Default: 10m.');
    expect(helpText('deploy')).toContain('https://mpserverless.aliyuncs.com.');
    expect(helpText('deploy')).not.toContain('mpaas.cn-hangzhou');
    expect(helpText('deploy')).toContain('(--space-id is MINISHIP_SPACE_ID)');
    expect(helpText('release')).toContain('(--h5-id is MINISHIP_H5_ID)');
  });

  test('of plan sends the reader on to the verb', () => {
    expect(helpText('plan')).toContain(
      'Usage: miniship plan VERB [flags]\n       VERB = release|preview|deploy|promote|pause|resume|finish|rollback|notify|ensure|call\n',
    );
  });

  test('tells of an input that several verbs take what it is to the one asked about', () => {
    expect(helpText('promote')).toContain('--to TARGET                     Stage to go to:');
    expect(helpText('rollback')).toContain('--to TARGET                     Good state: previous,');
    expect(helpText('notify')).toContain('--to TARGET                     Receiver:');
    for (const verb of verbNames) expect(helpText(verb)).not.toMatch(/[Ww]ith (?:promote|rollback|notify|verify|init)(?: |:)/);
  });

  test('has one line for most verbs, and breaks a word that is too long for any line', () => {
    const lines = helpText().split('\n');
    expect(lines).toContain('  resume      Goes on with a paused rollout.');
    expect(lines.filter((line) => /^ {14}\S/.test(line)).length).toBeLessThan(verbNames.length / 2);
    expect(helpText('notify').replaceAll(/\n +/g, '')).toContain('"version":"{version}"');
  });

  test('aligns a flag with its explanation', () => {
    expect(helpText('emulator')).toBe(`Usage: miniship emulator [flags]

Runs the cloud on this machine, and prints the variables that point a client at it.

This run:
  --json                          Print JSON lines to stdout, and text for people to stderr.
  --debug                         Tell every call of the cloud, and the causes of a failure.
  --lang en|zh                    Language of messages, errors and help: English or Simplified
                                  Chinese. Without it that of the locale (LC_ALL, LC_MESSAGES,
                                  LANG).

Emulator:
  --port N                        Port to listen on; 0 takes a free one. Default: 0.
  --seed PATH                     JSON file of apps, mini programs and spaces to start with.
  --state PATH                    File in which the emulator keeps its state from run to run.

  -h, --help                      Show this help.

Examples:
  miniship emulator --port 0 --json
  miniship emulator --seed apps.json --state emulator.json
`);
  });
});
