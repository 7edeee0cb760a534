import { describe, expect, test } from 'vitest';
import { findLeaks } from '../canaries/canary.ts';
import { startHunt } from '../canaries/hunt.ts';
import { doors, scenes } from '../canaries/scenes.ts';

test('a hunter finds a canary in every form, or a hunt without a find would mean nothing', () => {
  const secret = 'key/aB3d+gH9k&"=LTAI5tQ7';
  const forms = {
    plain: secret,
    'in a query': `?k=${encodeURIComponent(secret)}&b=1`,
    'in JSON': JSON.stringify({ message: JSON.stringify({ secret }) }),
    'in base64': Buffer.from(`user:${secret}`).toString('base64'),
    'split over lines': secret.replace(/.{5}/g, '$&\n  │ '),
    'in Markdown': Array.from(secret, (each) => `&#${each.codePointAt(0)};`).join(''),
  };
  for (const [form, text] of Object.entries(forms))
    expect([form, findLeaks([{ from: 'x', secret }], [['stdout', `a ${text} b`]]).length > 0]).toEqual([form, true]);
  expect(findLeaks([{ from: 'x', secret }], [['stdout', 'key/*** and &"=LTAI5tQ']])).toEqual([]);
});

describe('whatever is repeated to it, the program shows no secret', () => {
  /** One call of each scene through one door; all calls, doors and faults are in the whole hunt, `npm run test:canaries`. */
  const sample = scenes.map((scene, at) => {
    const ways = scene.doors ?? doors;
    return { scene, name: scene.name, door: ways[at % ways.length] ?? 'text', at };
  });

  test.concurrent.for(sample)('$name, as $door', async ({ scene, door, at }, { onTestFinished }) => {
    const hunt = await startHunt();
    onTestFinished(hunt.close);
    const quiet = await hunt.run({ scene, door });
    expect(quiet.leaks).toEqual([]);
    expect(quiet.outcomes.map(([, text]) => text).join('')).toMatch(/miniship/);
    const operation = quiet.operations[at % Math.max(1, quiet.operations.length)];
    if (operation === undefined) return;
    const spoilt = await hunt.run({ scene, door, operation, fault: { when: 'before', kind: 'echo' } });
    expect(spoilt.leaks).toEqual([]);
    expect(spoilt.heard.length).toBeGreaterThan(0);
  });
});
