import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/reporting/events.ts';
import { createGitHubReporter } from '../../src/reporting/github-log.ts';
import { replyLines } from '../../src/reporting/reply-lines.ts';

const esc = String.fromCharCode(27);

describe('a reply', () => {
  test.each([
    [{ Spaces: [{ SpaceId: 's' }] }, ['{', '  "Spaces": [', '    {', '      "SpaceId": "s"', '    }', '  ]', '}']],
    ['mp-1', ['mp-1']],
    ['one\ntwo', ['one', 'two']],
    [null, ['null']],
    [3, ['3']],
  ])('%j is printed as it is', (reply, lines) => {
    expect(replyLines({ reply })).toEqual(lines);
  });

  test('neither draws on a terminal nor commands a CI system', () => {
    const hostile = `${esc}[2J::set-env name=PATH::/tmp\n  ::add-mask::x\n##vso[task.setvariable]x`;
    expect(replyLines({ reply: hostile })).toEqual(['» ::set-env name=PATH::/tmp', '» ::add-mask::x', '## vso[task.setvariable]x']);
    expect(JSON.parse(replyLines({ reply: { Desc: hostile } }).join('\n'))).toEqual({ Desc: hostile });
    expect(replyLines({ reply: { Desc: hostile } }).join('\n')).not.toMatch(/##vso|^\s*::/m);
  });

  test('stands in the log of GitHub as it is, indented', () => {
    let log = '';
    const reporter = createGitHubReporter({ write: (text) => (log += text) });
    const event: Event = { type: 'operation-answered', operation: 'ListSpace', requestId: 'R', pages: 2, reply: { Count: 1 } };
    reporter.report(event);
    expect(log).toBe('ListSpace answered with 2 pages (request R)\n{\n  "Count": 1\n}\n');
  });
});
