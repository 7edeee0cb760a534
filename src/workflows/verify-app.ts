import type { VerifyAppRequest } from '../config/verify-app-request.ts';
import { Failure } from '../errors/failure.ts';
import type { CloudApp } from '../services/cloud-app.ts';
import { contractChecks, contractRemarks, inWords } from './app-contract.ts';
import { type RunTools, step } from './tools.ts';

export interface VerifyAppTools extends Pick<RunTools, 'reporter' | 'clock'> {
  readonly cloudApp: CloudApp;
}

/** What the check has come to know, also when it fails. */
export interface VerifyAppRecord {
  broken?: number;
}

/** Calls a cloud application once, as the gateway does, and holds its answer against the contract. */
export async function verifyApp(request: VerifyAppRequest, tools: VerifyAppTools, record: VerifyAppRecord): Promise<'read'> {
  const { cloudApp, reporter } = tools;
  if (request.signing === undefined) {
    const message = { en: 'The call is not signed, because there is no secret of the application.', zh: '没有云应用的密钥，调用未签名。' };
    reporter.report({
      type: 'warned',
      message,
      help: {
        en: 'Set MINISHIP_CLOUD_APP_SECRET and "cloud-app-key"; a service that checks "sign" refuses it.',
        zh: '请设置 MINISHIP_CLOUD_APP_SECRET 与 "cloud-app-key"；校验签名的服务会拒绝未签名的调用。',
      },
    });
  }
  const answer = await step('ask', tools, () => cloudApp.call(request));
  const isLate = answer.kind === 'late';
  const checks = contractChecks(isLate ? 'late' : answer, request);
  const url = shownAddress(request.url);
  reporter.report({ type: 'app-answered', url, status: isLate ? 0 : answer.status, durationMs: answer.durationMs, checks });
  for (const remark of isLate ? [] : contractRemarks(answer.text)) reporter.report({ type: 'warned', ...remark });

  const broken = checks.filter(({ same }) => !same);
  record.broken = broken.length;
  if (broken.length > 0) throw new Failure('APP_CONTRACT_BROKEN', { url, broken: broken.map(inWords) });
  return 'read';
}

/** Without its parameters: they may name users, and the gateway's hold a token. */
function shownAddress(url: string): string {
  const { origin, pathname } = new URL(url);
  return `${origin}${pathname}`;
}
