import { dirname, join } from 'node:path';
import type { PreviewRequest } from '../config/preview-request.ts';
import { Failure } from '../errors/failure.ts';
import { makeQrCode, qrLines, qrPng, qrSvg } from '../reporting/qr-code.ts';
import type { PreviewRecord } from './preview-record.ts';
import type { Tools } from './tools.ts';
import { writeWhole } from './write-whole.ts';

/** Where the code of a mini program lies, beside the receipt. */
export const codeFiles = ({ receipt, h5Id }: Pick<PreviewRequest, 'receipt' | 'h5Id'>): { readonly svg: string; readonly png: string } => {
  const path = join(dirname(receipt), `miniship-preview-${h5Id}`);
  return { svg: `${path}.svg`, png: `${path}.png` };
};

/** Draws the code on this machine, as images and as text for whoever reports. The preview is live by now: what cannot be written is told, and no more. */
export async function drawCode(request: PreviewRequest, { reporter }: Pick<Tools, 'reporter'>, record: PreviewRecord): Promise<void> {
  const { debugUrl = '', package: uploaded, packageReused = false, expiresAtMs, isRebuilt = false } = record;
  if (uploaded === undefined) throw new Failure('INTERNAL', { reason: 'a code was asked for without a preview' });
  const code = await makeQrCode(debugUrl);
  const files = codeFiles(request);
  try {
    await writeWhole(files.svg, qrSvg(code));
    await writeWhole(files.png, qrPng(code));
    record.files = files;
  } catch (error) {
    const { message, help } = new Failure('FILE_UNWRITABLE', {
      path: files.png,
      reason: error instanceof Error ? error.message : String(error),
    });
    reporter.report({ type: 'warned', message, help });
  }
  const { packageId, h5Version } = uploaded;
  const { pullRequest } = request;
  const qr = qrLines(code, { colour: false });
  reporter.report({
    type: 'preview-ready',
    packageId,
    h5Version,
    reused: packageReused,
    debugUrl,
    expiresAtMs,
    pullRequest,
    qr,
    png: record.files?.png,
  });
  if (isRebuilt) {
    reporter.report({
      type: 'warned',
      message:
        'The address in the code was put together here: the cloud tells it only once, in the answer to the upload, and that was another run.',
      help: 'If a phone does not open it, run it again with --renew for an upload of its own.',
    });
  }
}
