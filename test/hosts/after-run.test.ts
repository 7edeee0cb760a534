import { expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.ts';
import { notTold } from '../../src/hosts/after-run.ts';

const forbidden = (reason: string): Failure => new Failure('HOST_FORBIDDEN', { host: 'GitHub', status: 403, reason });
const redact = (text: string): string => text.replaceAll('s3cret-t0ken-12345', '***');

test('a warning says what, why and what to do, in either language', () => {
  const failure = forbidden('no');
  expect(notTold('comment', failure, { language: 'en', redact })).toBe(
    'The comment did not get through; the run itself is not affected. GitHub does not let the token do this (status 403): no Grant it: "pull-requests: write" or "deployments: write" on GitHub, the scope "api" on GitLab, "pull_requests" and "notes" on Gitee.',
  );
  expect(notTold('notice', failure, { language: 'zh', redact })).toMatch(
    /^通知未能送达，不影响运行本身。GitHub 不允许该令牌执行此操作（状态码 403）：no授予权限/,
  );
});

test.each(Array.from({ length: 24 }, (_, index) => 325 + index))(
  'a secret that stands where a long reason is cut leaves no part of it behind (%i)',
  (at) => {
    const told = notTold('comment', forbidden(`${'x'.repeat(at)}s3cret-t0ken-12345${'y'.repeat(300)}`), { language: 'en', redact });
    expect(told).not.toMatch(/s3c/);
    expect(told).toContain('Grant it');
  },
);
