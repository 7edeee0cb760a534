// biome-ignore-all lint/suspicious/noTemplateCurlyInString: an expression of GitHub is no template of ours.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { inputOf, inputsOf } from '../../src/config/inputs.ts';
import { outputs } from '../../src/config/outputs.ts';
import { isMode } from '../../src/config/verbs.ts';
import { type Form, workflowNames } from '../../src/config/workflow-file.ts';
import { needsOf, workflowPath, workflowText } from '../../src/config/workflow-files.ts';
import { lintGitHubFile } from '../support/github-lint.ts';
import { isMiniship, type ParsedStep, parseWorkflow } from '../support/workflow.ts';

const forms: readonly { readonly form: Form; readonly called: string }[] = [
  { form: { kind: 'reusable' }, called: 'reusable' },
  { form: { kind: 'printed' }, called: 'printed' },
  { form: { kind: 'printed', app: 'shop' }, called: 'printed for one app' },
];
const files = workflowNames.flatMap((name) =>
  forms.map(({ form, called }) => {
    const text = workflowText(name, form);
    return { name, form, file: `${name} (${called})`, text, workflow: parseWorkflow(text) };
  }),
);
const jobsOf = ({ workflow }: (typeof files)[number]) => Object.entries(workflow.jobs);
const stepsOf = (file: (typeof files)[number]): readonly ParsedStep[] => jobsOf(file).flatMap(([, { steps }]) => steps);

test('the linter of GitHub finds what is wrong; a linter that finds nothing would make the test below worthless', async () => {
  const wrong =
    'on: { schedule: [{ cron: "99 * * * *" }] }\npermissions: { contents: reed }\njobs: { a: { steps: [{ run: "${{ inptus.a }}" }] } }\n';
  const found = (await lintGitHubFile('.github/workflows/wrong.yml', wrong)).join('\n');
  for (const trouble of ['cron', 'reed', 'inptus', 'runs-on']) expect(found).toContain(trouble);
});

describe.each(files)('$file', (file) => {
  const { name, form, text, workflow } = file;

  test('has nothing that the linter of GitHub minds', async () => {
    expect(await lintGitHubFile(workflowPath(name, form), text)).toEqual([]);
  });

  test('starts without any permission, and each job takes reading at most, but for the comment of a preview', () => {
    expect(workflow.permissions).toEqual({});
    for (const [job, { permissions }] of jobsOf(file)) {
      expect(permissions, job).toBeDefined();
      expect(
        Object.entries(permissions ?? {}).filter(([, access]) => access !== 'read'),
        job,
      ).toEqual(name === 'preview' ? [['pull-requests', 'write']] : []);
    }
  });

  test('pins every action of others to a commit, with its version beside it', () => {
    const used = [...text.matchAll(/^ *(?:- )?uses: (.+)$/gm)].map(([, uses = '']) => uses);
    const others = used.filter((uses) => !uses.startsWith('miniship/miniship@v0 # pin') && uses !== './.miniship');
    expect(others.length).toBeGreaterThan(0);
    for (const uses of others) expect(uses).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('lets no text from outside into a script', () => {
    for (const { run } of stepsOf(file)) expect(run ?? '').not.toContain('${{');
  });

  test('leaves no token in a checkout', () => {
    const checkouts = stepsOf(file).filter(({ uses = '' }) => uses.startsWith('actions/checkout@'));
    expect(checkouts.length).toBe(form.kind === 'reusable' ? 2 : 1);
    for (const checkout of checkouts) expect(checkout.with).toMatchObject({ 'persist-credentials': false });
  });

  test('runs miniship once, with inputs that its mode takes and the access key', () => {
    const steps = stepsOf(file).filter(isMiniship);
    expect(steps).toHaveLength(1);
    const given = steps[0]?.with ?? {};
    const mode = String(given['mode']);
    if (!isMode(mode)) throw new Error(`there is no mode ${mode}`);
    const known: readonly string[] = inputsOf(mode, 'action');
    expect(Object.keys(given).filter((input) => !known.includes(input))).toEqual([]);
    expect(given).toMatchObject({
      'access-key-id': '${{ secrets.ALIYUN_ACCESS_KEY_ID }}',
      'access-key-secret': '${{ secrets.ALIYUN_ACCESS_KEY_SECRET }}',
    });
  });

  test('ends by itself: every job has a time limit', () => {
    for (const [job, { 'timeout-minutes': minutes }] of jobsOf(file)) expect(minutes, job).toBeLessThanOrEqual(30);
  });

  test('what runs miniship waits for its turn', () => {
    const [job] = Object.values(workflow.jobs).filter(({ steps }) => steps.some(isMiniship));
    expect(job?.concurrency?.group).toMatch(/^miniship-/);
  });

  test('says above its first line what has to be there, and no line is too long', () => {
    const header = text.slice(0, text.indexOf('\nname:'));
    expect(header).toContain('\n# It needs:\n# - miniship.yml');
    expect(header).toContain('ALIYUN_ACCESS_KEY_ID and ALIYUN_ACCESS_KEY_SECRET');
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(150);
  });
});

const textOf = (name: (typeof workflowNames)[number], form: Form) => parseWorkflow(workflowText(name, form));
const groupOf = (name: (typeof workflowNames)[number], form: Form): string | undefined =>
  Object.values(textOf(name, form).jobs).find(({ steps }) => steps.some(isMiniship))?.concurrency?.group;

describe('one mini program is moved by one run at a time', () => {
  test.each([
    { form: forms[0]?.form, groups: ["miniship-${{ inputs.app || 'app' }}"] },
    { form: forms[1]?.form, groups: ['miniship-app'] },
    // The default of the input is the app that the others name.
    { form: forms[2]?.form, groups: ['miniship-shop', 'miniship-${{ inputs.app }}'] },
  ])('release, promote and rollback share $groups', ({ form = { kind: 'reusable' } as const, groups }) => {
    const found = (['release', 'promote', 'rollback'] as const).map((name) => groupOf(name, form));
    expect([...new Set(found)]).toEqual(groups);
  });

  test.each(['release', 'promote', 'rollback'] as const)('a waiting %s is not dropped when another run comes to wait', (name) => {
    const job = Object.values(textOf(name, { kind: 'printed' }).jobs).find(({ steps }) => steps.some(isMiniship));
    expect(job?.concurrency).toMatchObject({ queue: 'max' });
    expect(job?.concurrency).not.toHaveProperty('cancel-in-progress', true);
  });

  test('a promotion that waits for its reviewers keeps nobody waiting', () => {
    const { approval, promote } = textOf('promote', { kind: 'printed' }).jobs;
    expect(approval).toMatchObject({ environment: 'production', if: '${{ inputs.approve }}' });
    expect(approval).not.toHaveProperty('concurrency');
    expect(promote).not.toHaveProperty('environment');
  });
});

describe('a printed file', () => {
  test.each([
    { name: 'release', on: { push: { tags: ['v*'] } } },
    { name: 'promote', on: { schedule: [{ cron: '7,37 * * * *' }], workflow_dispatch: { inputs: { approve: { type: 'boolean' } } } } },
    { name: 'rollback', on: { workflow_dispatch: { inputs: { app: {}, target: { default: 'previous' }, reason: { required: true } } } } },
    { name: 'deploy', on: { push: { branches: ['main'] } } },
    {
      name: 'preview',
      on: {
        pull_request: { types: ['opened', 'synchronize', 'reopened', 'closed'] },
        schedule: [{ cron: '23 19 * * *' }],
        workflow_dispatch: {},
      },
    },
  ] as const)('$name has its trigger', ({ name, on }) => {
    expect(textOf(name, { kind: 'printed' }).on).toMatchObject(on);
  });

  test('of a preview says on the pull request what it has for the phone', () => {
    expect(textOf('preview', { kind: 'printed' }).jobs['preview']?.steps.find(isMiniship)?.with).toMatchObject({ comment: true });
  });

  test('names the mini program only when there is one to name', () => {
    const named = (form: Form) => textOf('release', form).jobs['release']?.steps.find(isMiniship)?.with?.['app'];
    expect([named({ kind: 'printed' }), named({ kind: 'printed', app: 'shop' })]).toEqual([undefined, 'shop']);
  });

  test('has a name of its own, so that it takes the place of no other file', () => {
    expect(workflowPath('release', { kind: 'printed' })).toBe('.github/workflows/miniship-release.yml');
  });
});

describe('a reusable file', () => {
  test.each(workflowNames)('%s describes every input, takes the two secrets, and hands on outputs that exist', (name) => {
    const { on, jobs } = textOf(name, { kind: 'reusable' });
    const {
      inputs,
      secrets,
      outputs: handed,
    } = (on as { workflow_call: Record<string, Record<string, Record<string, unknown>>> }).workflow_call;
    for (const input of Object.values(inputs ?? {}))
      expect(input).toMatchObject({ description: expect.any(String) as string, type: expect.any(String) as string });
    expect(Object.keys(secrets ?? {})).toEqual(['ALIYUN_ACCESS_KEY_ID', 'ALIYUN_ACCESS_KEY_SECRET']);
    const job = Object.values(jobs).find(({ steps }) => steps.some(isMiniship));
    for (const output of Object.keys(handed ?? {})) {
      expect(outputs).toHaveProperty([output]);
      expect(job?.outputs?.[output]).toBe(`\${{ steps.miniship.outputs.${output} }}`);
    }
  });

  test('takes miniship from its own commit, so that one pin is enough', () => {
    const steps = textOf('release', { kind: 'reusable' }).jobs['release']?.steps ?? [];
    const at = steps.findIndex(isMiniship);
    expect(steps[at - 1]?.with).toMatchObject({
      repository: '${{ job.workflow_repository }}',
      ref: '${{ job.workflow_sha }}',
      path: '.miniship',
    });
  });

  test.each(workflowNames)('%s shows a call that grants what the jobs take', (name) => {
    const text = workflowText(name, { kind: 'reusable' });
    const comment = [...text.matchAll(/^# ?(.*)$/gm)].map(([, line]) => line).join('\n');
    const example = parse(comment.slice(comment.indexOf('\njobs:'))) as {
      jobs: Record<string, { uses: string; permissions: object; secrets: object }>;
    };
    const taken = Object.assign({}, ...Object.values(parseWorkflow(text).jobs).map(({ permissions }) => permissions)) as object;
    expect(example.jobs[name]?.permissions).toEqual(taken);
    expect(example.jobs[name]?.uses).toBe(`miniship/miniship/${workflowPath(name, { kind: 'reusable' })}@v0`);
    expect(Object.keys(example.jobs[name]?.secrets ?? {})).toEqual(['ALIYUN_ACCESS_KEY_ID', 'ALIYUN_ACCESS_KEY_SECRET']);
  });

  test('stands in this repository, and beside them only the workflows of our own checks and releases', () => {
    const folder = new URL('../../.github/workflows/', import.meta.url);
    const paths = workflowNames.map((name) => workflowPath(name, { kind: 'reusable' }));
    expect(
      readdirSync(folder)
        .map((name) => `.github/workflows/${name}`)
        .sort(),
    ).toEqual([...paths, '.github/workflows/checks.yml', '.github/workflows/publish.yml'].sort());
    for (const name of workflowNames)
      expect(readFileSync(new URL(`${name}.yml`, folder), 'utf8')).toBe(workflowText(name, { kind: 'reusable' }));
  });
});

test('what several files need is said once', () => {
  const needs = needsOf(workflowNames);
  expect(new Set(needs).size).toBe(needs.length);
  expect(needs.filter((need) => need.startsWith('miniship.yml'))).toHaveLength(2);
});

test('init offers every workflow', () => {
  expect(inputOf('workflow').choices).toEqual([...workflowNames, 'all']);
});
