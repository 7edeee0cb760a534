import { type DoctorInputs, readDoctorInputs } from '../config/read-doctor.ts';
import { said } from '../errors/said.ts';
import { checkMachine } from '../workflows/check-machine.ts';
import { type Checklist, createChecklist } from '../workflows/checklist.ts';
import { examine } from '../workflows/doctor.ts';
import type { DoctorTools } from '../workflows/doctor-tools.ts';
import { buildDoctorTools } from './build-doctor.ts';
import { runVerb, type Story } from './run-verb.ts';
import { allProblems, type Setting, type VerbReader } from './verb-reader.ts';
import { leastNode } from './version.ts';

export const readDoctor: VerbReader = async (question, facts) => {
  const { repository } = facts.run;
  const read = await readDoctorInputs(question, { nowMs: facts.nowMs, repository });
  const inputs: DoctorInputs = {
    ...read,
    request: { ...read.request, problems: [...allProblems(facts, { ...read, problems: read.request.problems })] },
  };
  return { inputs, story: (setting) => runVerb(doctorStory(inputs, setting), setting) };
};

/** What is wrong is what doctor is asked for: nothing keeps it from starting, and the first thing to mend is its failure. */
function doctorStory({ request, connection, workingDirectory }: DoctorInputs, setting: Setting): Story<Checklist> {
  const machine: DoctorTools['machine'] = { node: process.versions.node, leastNode, folder: workingDirectory };
  return {
    verb: 'doctor',
    subject: request.verbs.join(', ') || said('nothing'),
    dryRun: false,
    receipt: undefined,
    prepare: async (reporter) => {
      const list = createChecklist(reporter);
      checkMachine(request, { machine }, list);
      return list;
    },
    carryOut: async (list, { reporter }) => {
      const tools = buildDoctorTools({ ...setting, reporter, connection, machine });
      try {
        return await examine(request, tools, list);
      } finally {
        await tools.close();
      }
    },
    outputsOf: ({ status, receiptPath, errorCode }) => ({ status, 'receipt-path': receiptPath, 'error-code': errorCode }),
    account: () => ({ verb: 'doctor', asked: request, done: undefined, undo: undefined }),
  };
}
