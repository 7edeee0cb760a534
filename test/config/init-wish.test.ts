// biome-ignore-all lint/suspicious/noTemplateCurlyInString: a variable of miniship.yml is no template of ours.
import { describe, expect, test } from 'vitest';
import type { FoundProject } from '../../src/config/found-project.ts';
import { fittingWorkflows, toFillIn, variablesIn } from '../../src/config/init-wish.ts';
import { workflowNames } from '../../src/config/workflow-file.ts';

const nothing: FoundProject = { functions: [] };
const taro: FoundProject = { functions: [], miniProgram: { kind: 'Taro', path: 'dist', build: 'make' } };
const vite: FoundProject = { functions: [], site: { kind: 'Vite', path: 'dist' } };
const ofApps = workflowNames.filter((name) => name !== 'deploy');

describe('the workflows that fit', () => {
  test.each([
    ['a mini program', taro, undefined, ofApps],
    ['a site', vite, undefined, ['deploy']],
    ['functions', { functions: ['functions/a'] }, undefined, ['deploy']],
    ['both', { ...taro, functions: ['functions/a'] }, undefined, workflowNames],
    ['a mini program whose configuration describes a space', taro, 'serverless:\n  spaceId: a\n', workflowNames],
    ['a configuration in JSON', nothing, '{\n "apps": {},\n "serverless": {}\n}', workflowNames],
    ['a configuration of a mini program alone', nothing, 'apps: {}\n', ofApps],
    ['nothing that tells', nothing, undefined, workflowNames],
  ] as const)('%s', (_name, project, config, expected) => {
    expect(fittingWorkflows(workflowNames, project, config)).toEqual(expected);
  });
});

test('what is to be filled in is named with its file, line and key', () => {
  const text = 'a: 1\nb: 2 # to be filled in\nc:\n  - d-e: 3 # other words\n    f: 4 # to be filled in: a word\n';
  expect(toFillIn([{ path: 'x.yml', text }])).toEqual(['x.yml:2 b', 'x.yml:5 f']);
});

test('variables are named once; an escaped one is none', () => {
  expect(variablesIn('a: ${ONE}\nb: ${TWO}${ONE}\nc: $${THREE}\n')).toEqual(['ONE', 'TWO']);
});
