import { fieldOf } from './read-receipt.ts';
import { itemsOf, type ReceiptSubjects } from './receipt-subjects.ts';

/** What a part of a receipt holds: a kind of value, this very text (`=`), a list of them, one of several, any names with a value each, or fields, of which `?` marks what may be absent. */
type Form = Kind | `=${string}` | readonly [Form] | OneOf | Dictionary | Fields;
type Kind = 'text' | 'number' | 'flag' | 'no' | 'time';

interface Fields {
  readonly [name: string]: Form;
}

class OneOf {
  readonly forms: readonly Form[];
  constructor(...forms: readonly Form[]) {
    this.forms = forms;
  }
}

class Dictionary {
  readonly of: Form;
  constructor(of: Form) {
    this.of = of;
  }
}

const kinds: Readonly<Record<Kind, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  flag: (value) => typeof value === 'boolean',
  no: (value) => value === false,
  time: (value) => typeof value === 'number' && !Number.isNaN(new Date(value).getTime()),
};

function fits(value: unknown, form: Form): boolean {
  if (isKind(form)) return kinds[form](value);
  if (typeof form === 'string') return value === form.slice(1);
  if (form instanceof OneOf) return form.forms.some((one) => fits(value, one));
  if (isList(form)) return Array.isArray(value) && value.every((each) => fits(each, form[0]));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  if (form instanceof Dictionary) return Object.values(value).every((each) => fits(each, form.of));
  return Object.entries(form).every(([name, inner]) => {
    const found = fieldOf(value, name.replace('?', ''));
    return found === undefined ? name.endsWith('?') : fits(found, inner);
  });
}

const isKind = (form: Form): form is Kind => typeof form === 'string' && form in kinds;
const isList = (form: Form): form is readonly [Form] => Array.isArray(form);

const task: Form = {
  taskId: 'number',
  state: 'text',
  'packageId?': 'number',
  'memo?': 'text',
  'rules?': [{ element: 'text', operation: 'text', values: ['text'] }],
  'audience?': new OneOf(
    { kind: '=window', users: 'number', endMs: 'time' },
    { kind: '=whitelist', whitelistIds: ['number'] },
    { kind: '=everyone' },
  ),
};
const functionSettings: Form = {
  'runtime?': 'text',
  'memoryMb?': 'number',
  'timeoutSeconds?': 'number',
  'concurrency?': 'number',
  'httpPath?': 'text',
  'timer?': 'text',
  'timerPayload?': 'text',
  'desc?': 'text',
};
const settings: Form = {
  'httpTrigger?': { 'enabled?': 'flag', 'domain?': 'text' },
  'cors?': ['text'],
  'policies?': [{ service: 'text', 'collection?': 'text', name: 'text', 'policy?': 'text' }],
  'domains?': [{ domain: 'text', 'forceHttps?': 'flag', 'cors?': new OneOf('no', { origins: 'text' }), 'certificate?': { name: 'text' } }],
};
const siteConfig: Form = { index: 'text', error: 'text', errorStatus: 'text', allowedIps: ['text'], 'defaultUrl?': 'text' };
const listing: Form = { files: 'number', sizeBytes: 'number', sha256: 'text', 'entries?': new Dictionary([new OneOf('number', 'text')]) };

/** Whether something in a receipt is a task, as the comparison looks for them. */
const isTask = (value: unknown): boolean => typeof fieldOf(value, 'taskId') === 'number' && fieldOf(value, 'state') !== undefined;

/** The part of a receipt that is not as any run writes it; undefined when all that a comparison looks at is. */
export function damageIn({ miniProgram, space }: ReceiptSubjects): string | undefined {
  const tasks = Object.values(Object(miniProgram?.done) as object).flatMap((part: unknown) =>
    Array.isArray(part) ? itemsOf(part) : [part],
  );
  const functions = itemsOf(fieldOf(space?.done, 'functions')).map((each) => fieldOf(each, 'settings'));
  const site = fieldOf(space?.done, 'hosting');
  const parts: readonly (readonly [name: string, values: readonly unknown[], form: Form])[] = [
    ['a task', tasks.filter(isTask), task],
    ['the settings of a function', functions, functionSettings],
    ['the settings of the space', [fieldOf(space?.asked, 'settings')], settings],
    ['the configuration of the site', [fieldOf(site, 'config')], siteConfig],
    ['the list of the site', [fieldOf(site, 'listing')], listing],
  ];
  return parts.find(([, values, form]) => values.some((value) => value !== undefined && !fits(value, form)))?.[0];
}
