import { isFailure } from '../errors/failure.ts';
import type { Event, Reporter } from './events.ts';
import { harmlessJson } from './plain-text.ts';
import { failureRecord, type ResultRecord, resultRecord } from './result-record.ts';
import { type SaidEvent, sayEvent } from './said.ts';

/** Every event as one line of JSON for other programs; the last line is the result, also when the run failed. */
export function createJsonLinesReporter({ write }: { readonly write: (text: string) => void }): Reporter {
  return { report: (event) => write(`${lineOf(event)}\n`) };
}

/** Programs read English, whatever people do. */
const lineOf = (event: Event): string => harmlessJson(JSON.stringify(recordOf(sayEvent(event, 'en')), withoutStacks));

function recordOf(event: SaidEvent): object {
  switch (event.type) {
    case 'finished':
      return endOf(event, resultRecord(event.result));
    case 'failed':
      return endOf(event, resultRecord(event.result, event.failure));
    case 'run-started': {
      const { version, ...facts } = event;
      return enveloped({ toolVersion: version, ...facts });
    }
    // A function has a version of its own.
    case 'function-live':
    case 'function-kept': {
      const { version, ...facts } = event;
      return enveloped({ ...facts, functionVersion: version });
    }
    case 'step-started':
    case 'step-finished':
    case 'build-inspected':
    case 'version-chosen':
    case 'archive-made':
    case 'mini-program-found':
    case 'set-up':
    case 'packages-listed':
    case 'upload-progressed':
    case 'file-uploaded':
    case 'package-ready':
    case 'whitelist-ready':
    case 'rollout-changed':
    case 'call-answered':
    case 'request-retried':
    case 'limit-waited':
    case 'write-planned':
    case 'receipt-written':
    case 'deploy-planned':
    case 'function-failed':
    case 'function-tested':
    case 'space-made':
    case 'setting-changed':
    case 'documents-imported':
    case 'collection-exported':
    case 'collection-restored':
    case 'site-listed':
    case 'site-synced':
    case 'files-synced':
    case 'hosting-opening':
    case 'site-progressed':
    case 'files-progressed':
    case 'rollout-found':
    case 'gate-checked':
    case 'nothing-done':
    case 'stage-reached':
    case 'candidates-listed':
    case 'rollback-planned':
    case 'content-fetched':
    case 'undone':
    case 'race-settled':
    case 'status-read':
    case 'receipt-compared':
    case 'app-answered':
    case 'message-sent':
    case 'preview-ready':
    case 'previews-listed':
    case 'preview-ended':
    case 'operation-answered':
    case 'archive-kept':
    case 'apps-found':
    case 'apps-ended':
    case 'checked':
    case 'policy-made':
    case 'warned':
      return enveloped(event);
  }
}

/** The result is the last line of all; that of one mini program of several has a name of its own. */
const endOf = ({ app }: Event, result: ResultRecord): object => (app === undefined ? result : { ...result, type: 'app-result', app });

/** The envelope, `type` and `version`, comes first. An event with a `version` of its own has to name it otherwise. */
const enveloped = <Fields extends { readonly type: Event['type']; readonly version?: never }>({ type, ...facts }: Fields): object => ({
  type,
  version: 1,
  ...facts,
});

/** A failure inside an event is written by its public face, wherever it sits. */
const withoutStacks = (_key: string, value: unknown): unknown => (isFailure(value) ? failureRecord(value) : value);
