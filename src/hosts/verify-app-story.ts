import { readVerifyAppInputs, type VerifyAppInputs } from '../config/read-verify-app.ts';
import { throwProblems } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import { createCloudApp } from '../services/cloud-app.ts';
import { systemClock as clock } from '../transport/clock.ts';
import { createHttp } from '../transport/http.ts';
import { type VerifyAppRecord, verifyApp } from '../workflows/verify-app.ts';
import { runVerb, type Story } from './run-verb.ts';
import { allProblems, type Setting, type VerbReader } from './verb-reader.ts';
import { version } from './version.ts';

/** The verb `verify` with a cloud application, ready to run. It needs no access key and writes nothing. */
export function verifyAppStory(inputs: VerifyAppInputs, { signal, onSecret }: Setting): Story<undefined> {
  const { request, connection, problems } = inputs;
  const record: VerifyAppRecord = {};
  return {
    verb: 'verify',
    subject: said('a cloud application'),
    dryRun: false,
    receipt: undefined,
    prepare: async () => {
      throwProblems(problems);
      return undefined;
    },
    carryOut: async (_prepared, { reporter }) => {
      const { timeoutMs } = request;
      const { http: viaHttp, https, bypass: noProxy } = connection.proxy;
      const http = createHttp({ connectTimeoutMs: timeoutMs, callTimeoutMs: timeoutMs, proxy: { http: viaHttp, https, noProxy } });
      const cloudApp = createCloudApp({ http, clock, signal, userAgent: `miniship/${version}`, onSecret });
      try {
        return await verifyApp(request, { cloudApp, reporter, clock }, record);
      } finally {
        await http.close();
      }
    },
    outputsOf: ({ status, receiptPath, errorCode }) => ({
      status,
      differences: record.broken === undefined ? '' : String(record.broken),
      'receipt-path': receiptPath,
      'error-code': errorCode,
    }),
    account: () => ({ verb: 'verify', asked: {}, done: {}, undo: {} }),
  };
}

export const readVerifyApp: VerbReader = async (question, facts) => {
  const read = await readVerifyAppInputs(question);
  const inputs = { ...read, problems: allProblems(facts, read) };
  return { inputs, story: (setting) => runVerb(verifyAppStory(inputs, setting), setting) };
};
