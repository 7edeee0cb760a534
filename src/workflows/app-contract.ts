import { asIs, type Both } from '../errors/text.ts';
import type { ComparedField } from '../reporting/event-records.ts';
import { parseJson } from '../services/json-object.ts';
import { firstDifference } from './expected-subset.ts';

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly durationMs: number;
}

/** What an answer is judged by. */
export interface Wanted {
  readonly timeoutMs: number;
  /** Must stand in the reply; with `success: false` the service is to fail. */
  readonly expected?: Readonly<Record<string, unknown>> | undefined;
}

type Reply = Readonly<Record<string, unknown>>;
type Rule = Readonly<Record<'field' | 'expected' | 'found', Both>> & Pick<ComparedField, 'same'>;

const what: Both = { en: 'reply', zh: '应答' };
const contentField: Both = { en: 'content', zh: '内容' };
const timeField: Both = { en: 'time', zh: '用时' };
const aJsonObject: Both = { en: 'a JSON object', zh: 'JSON 对象' };
const kept = new Set(['success', 'data', 'errorCode', 'errorMessage']);

/** A rule, and of what it is. */
export type Check = Rule & { readonly what: Both };

/** One line for each rule of the contract (seed document 003) and for what is expected of the reply, kept or broken. */
export function contractChecks(answer: Answer | 'late', wanted: Wanted): readonly Check[] {
  return rulesOf(answer, wanted).map((rule) => ({ what, ...rule }));
}

function rulesOf(answer: Answer | 'late', { timeoutMs, expected }: Wanted): readonly Rule[] {
  const within = { en: `within ${timeoutMs} ms`, zh: `${timeoutMs} 毫秒内` };
  const late = { en: `more than ${timeoutMs} ms`, zh: `超过 ${timeoutMs} 毫秒` };
  if (answer === 'late') return [{ field: timeField, expected: within, found: late, same: false }];
  const { status, text, durationMs } = answer;
  const reply = readReply(text);
  return [
    { field: timeField, expected: within, found: { en: `${durationMs} ms`, zh: `${durationMs} 毫秒` }, same: durationMs <= timeoutMs },
    {
      field: { en: 'HTTP status', zh: 'HTTP 状态码' },
      expected: { en: '200 to 299', zh: '200 至 299' },
      found: asIs(String(status)),
      same: status >= 200 && status < 300,
    },
    {
      field: { en: 'body', zh: '应答体' },
      expected: aJsonObject,
      found: reply === undefined ? beginningOf(text) : aJsonObject,
      same: reply !== undefined,
    },
    ...(reply === undefined ? [] : fieldRules(reply, expected)),
  ];
}

function fieldRules(reply: Reply, expected: Wanted['expected']): readonly Rule[] {
  const wanted = expected?.['success'] !== false;
  const difference = expected === undefined ? undefined : firstDifference(expected, reply, { en: 'the reply', zh: '应答' });
  return [
    successRule(reply, wanted),
    ...(reply['success'] === true ? [dataRule(reply)] : []),
    ...(reply['success'] === false ? ['errorCode', 'errorMessage'].map((field) => textRule(reply, field)) : []),
    ...(expected === undefined
      ? []
      : [
          {
            field: contentField,
            expected: shown(expected),
            found: difference ?? { en: 'as expected', zh: '符合预期' },
            same: difference === undefined,
          },
        ]),
  ];
}

function successRule(reply: Reply, wanted: boolean): Rule {
  const { success, errorCode, errorMessage } = reply;
  const why = [errorCode, errorMessage].filter((text) => typeof text === 'string' && text !== '').join(': ');
  const found = success === false && why !== '' ? asIs(`false (${shorten(why)})`) : shown(success);
  return { field: asIs('success'), expected: asIs(String(wanted)), found, same: success === wanted };
}

/** The platform forbids what its own code takes for nothing. Null is not named by it: see `contractRemarks`. */
function dataRule({ data }: Reply): Rule {
  const isSound = data !== undefined && data !== 0 && data !== false && data !== '';
  return {
    field: asIs('data'),
    expected: { en: 'a value other than 0, false and ""', zh: '0、false、"" 以外的值' },
    found: shown(data),
    same: isSound,
  };
}

function textRule(reply: Reply, field: string): Rule {
  const value = reply[field];
  return {
    field: asIs(field),
    expected: { en: 'a text', zh: '文本' },
    found: shown(value),
    same: typeof value === 'string' && value !== '',
  };
}

/** A broken rule in words; what is expected of the content is compared in words already. */
export const inWords = ({ field, expected, found }: Rule): Both =>
  field === contentField
    ? found
    : { en: `${field.en} is ${found.en}, not ${expected.en}`, zh: `${field.zh} 为 ${found.zh}，而不是 ${expected.zh}` };

/** What breaks no rule, but will not work as it seems to. */
export function contractRemarks(text: string): readonly { readonly message: Both; readonly help: Both }[] {
  const reply = readReply(text);
  if (reply === undefined) return [];
  const others = Object.keys(reply).filter((name) => !kept.has(name));
  const dropped = {
    message: {
      en: `The gateway drops what it does not know from the reply: ${others.map(shorten).join(', ')}.`,
      zh: `网关会丢弃应答中它不认识的字段：${others.map(shorten).join('、')}。`,
    },
    help: { en: 'Put it into "data", where the mini program can see it.', zh: '请放入 data，小程序才能看到。' },
  };
  const empty = {
    message: { en: 'The reply has "data": null.', zh: '应答中 data 为 null。' },
    help: {
      en: 'The platform forbids undefined, 0, false, "" "and the like"; an empty object is safe.',
      zh: '平台禁止 undefined、0、false、"" 等值；空对象是安全的。',
    },
  };
  return [...(others.length > 0 ? [dropped] : []), ...(reply['success'] === true && reply['data'] === null ? [empty] : [])];
}

function readReply(text: string): Reply | undefined {
  try {
    const value = parseJson(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Reply) : undefined;
  } catch {
    return undefined;
  }
}

const mostCharacters = 80;
const shorten = (text: string): string => (text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters)}…`);
const shown = (value: unknown): Both => (value === undefined ? { en: 'absent', zh: '缺失' } : asIs(shorten(JSON.stringify(value))));
const beginningOf = (text: string): Both =>
  text.trim() === '' ? { en: 'nothing', zh: '空' } : asIs(shorten(text.trim().replaceAll(/\s+/g, ' ')));
