import { resolve } from 'node:path';
import type { InputsRead } from './input-values.ts';
import type { PackageChoice } from './rollout-request.ts';

const fourNumbers = /^\d+(\.\d+){3}$/;

/** Which package `package` (or another text of its kind) means: an id, a receipt, a version, or a tag as `release` takes it. */
export function readPackageChoice(
  text: string | undefined,
  { values, workingDirectory }: Pick<InputsRead, 'values'> & { readonly workingDirectory: string },
): PackageChoice {
  if (text === undefined) return { kind: 'newest' };
  // Only the scheme "ordered" has pre-releases that their numbers tell apart.
  if (text === 'final') return { kind: 'newest', ...(values['version-scheme'] === 'ordered' ? { final: true } : {}) };
  if (/^\d{1,15}$/.test(text)) return { kind: 'id', packageId: Number(text) };
  if (/\.json$/i.test(text)) return { kind: 'receipt', path: resolve(workingDirectory, text) };
  return fourNumbers.test(text)
    ? { kind: 'version', h5Version: text }
    : { kind: 'version', h5Version: text, scheme: values['version-scheme'] };
}
