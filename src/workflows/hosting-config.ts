import type { HostingRequest } from '../config/deploy-request.ts';
import type { HostingConfig } from '../services/serverless-words.ts';
import { isDifferent, type SettingDifference } from './setting.ts';

/** Everything of the configuration that can be written. */
export type WritableConfig = Omit<HostingConfig, 'defaultUrl'>;

/** What hosting is to be configured to; what is not asked stays as it is. Unknown paths answer 404, or the index page with 200 for an SPA. */
export function wantedConfig({ index, error, spa, allowedIps }: HostingRequest, found: WritableConfig): WritableConfig {
  return {
    index: withoutSlash(index),
    error: spa ? withoutSlash(index) : withoutSlash(error ?? found.error),
    errorStatus: spa ? '200' : '404',
    allowedIps: allowedIps ?? found.allowedIps,
  };
}

/** The cloud answers paths without it (wire-facts section 7). */
const withoutSlash = (path: string): string => path.replace(/^\/+/, '');

/** Hosting that was never opened. */
export const noConfig: WritableConfig = { index: '', error: '', errorStatus: '404', allowedIps: [] };

/** What differs, in words; addresses are a set. */
export function configDifferences(found: WritableConfig, wanted: WritableConfig): readonly SettingDifference[] {
  const compared = (name: string, words: (config: WritableConfig) => string): SettingDifference => ({
    name: `hosting ${name}`,
    before: words(found),
    after: words(wanted),
  });
  return [
    compared('index page', ({ index }) => index),
    compared('error page', ({ error }) => error),
    compared('status of unknown paths', ({ errorStatus }) => errorStatus),
    compared('allowed addresses', ({ allowedIps }) => [...allowedIps].sort().join(', ')),
  ].filter(isDifferent);
}
