import { duration, integer, type Shape, text } from './shape.ts';

/** The ways to ask whether a gate is open; each is a key of its own. */
export const gateKinds = ['http', 'command', 'function'] as const;

const http: Shape = {
  about: 'A page that is asked.',
  is: 'mapping',
  required: ['url'],
  fields: {
    url: { ...text, about: 'Address of the page.' },
    status: { ...integer, about: 'Status that it must answer with; 200 when none is given.' },
    json: { about: 'What the answer must hold; of mappings, the fields that are named here.', is: 'anything' },
    samples: { ...integer, about: 'How often it is asked: 1 to 100.' },
    allowFailures: { ...integer, about: 'How many of the answers may fail.' },
    interval: { ...duration, about: 'Between two samples; 1s when none is given.' },
    timeout: { ...duration, about: 'Longest time for one answer; 10s when none is given.' },
  },
};

const gate: Shape = {
  is: 'mapping',
  fields: {
    http,
    command: { ...text, about: 'A command for the shell; exit code 0 opens the gate.' },
    function: { ...text, about: 'A function that is called; its own smoke test, or args and expect beside it.' },
    args: { about: 'Arguments of the call of the function.', is: 'open' },
    expect: { about: 'What the result of the function must hold; of mappings, the fields that are named here.', is: 'anything' },
    timeout: { ...duration, about: 'Longest time for the command; 5m when none is given.' },
  },
};

const manual: Shape = { about: 'Opened by --approve.', is: 'scalar', types: ['text'], oneOf: ['manual'] };

/** What stands under `gate:` of a stage. */
export const gateShape: Shape = {
  about: 'What must hold before the next stage may start; of a list, all of it.',
  is: 'either',
  of: [gate, { is: 'list', of: { is: 'either', of: [gate, manual] } }, manual],
};
