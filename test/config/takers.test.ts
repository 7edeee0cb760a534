import { expect, test } from 'vitest';
import { takersInSentence, takersInWords } from '../../src/config/takers.ts';
import { appVerbs, runVerbs, type VerbName, writingVerbs } from '../../src/config/verbs.ts';
import { textIn } from '../../src/errors/text.ts';

const cases: readonly (readonly [readonly VerbName[], string, string])[] = [
  [['deploy'], 'deploy', 'deploy'],
  [['release', 'promote', 'rollback'], 'release, promote, rollback', 'release、promote、rollback'],
  [runVerbs, 'all', '全部'],
  [appVerbs, 'all but deploy, call', '除 deploy、call 外全部'],
  [writingVerbs, 'all but status, verify, doctor, call', '除 status、verify、doctor、call 外全部'],
  [[...runVerbs, 'init', 'emulator'], 'all, init, emulator', '全部、init、emulator'],
  [['emulator'], 'emulator', 'emulator'],
  [['rollback', 'deploy', 'release'], 'release, deploy, rollback', 'release、deploy、rollback'],
  [
    ['release', 'promote', 'pause', 'resume', 'finish', 'rollback'],
    'release, promote, pause, resume, finish, rollback',
    'release、promote、pause、resume、finish、rollback',
  ],
];

test.each(cases)('%j are "%s", in Chinese "%s"', (verbs, english, chinese) => {
  expect(takersInWords(verbs, 'en')).toBe(english);
  expect(takersInWords(verbs, 'zh')).toBe(chinese);
});

test.each<[readonly VerbName[], string]>([
  [['emulator'], '"emulator" does'],
  [['release', 'deploy'], '"release" and "deploy" do'],
  [['release', 'deploy', 'promote'], '"release" and "deploy" and "promote" do'],
  [appVerbs, '"release", "preview", "promote" and 9 more do'],
])('in a sentence %j is: %s', (verbs, words) => {
  expect(textIn(takersInSentence(verbs), 'en')).toBe(words);
});
