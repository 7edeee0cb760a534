import { nearest } from '../config/nearest.ts';
import { Failure } from '../errors/failure.ts';
import type { Language } from '../errors/language.ts';
import { textIn } from '../errors/text.ts';
import { resultRecord } from '../reporting/result-record.ts';
import { namedRemoval } from '../services/deletes-named.ts';
import { deletesSpace } from '../services/ends-space.ts';
import { describeOperation, type OperationDescription, operationNames, type ParameterDescription } from '../services/operations.ts';

/** Every documented operation of one cloud or both. */
export const documentedOperations = (cloud: 'all' | 'mpaas' | 'mpserverless'): readonly OperationDescription[] =>
  operationNames
    .flatMap((name) => describeOperation(name) ?? [])
    .filter(({ isDocumented, product }) => isDocumented && (cloud === 'all' || product === cloud));

/** `call --list`: one operation a line, and for programs one JSON line with all of them. */
export function listText(cloud: 'all' | 'mpaas' | 'mpserverless', json: boolean, language: Language = 'en'): string {
  const listed = documentedOperations(cloud);
  if (json) {
    const operations = JSON.stringify(
      listed.map(({ name, product, effect, about, removed }) => ({
        name,
        product,
        effect,
        about,
        ...(removed === undefined ? {} : { removed }),
      })),
    );
    const outputs = { status: 'read', reply: operations, count: String(listed.length) };
    return `${JSON.stringify(resultRecord({ verb: 'call', exit: 0, status: 'read', outputs }))}\n`;
  }
  const width = Math.max(...listed.map(({ name }) => name.length));
  const lines = listed.map(
    ({ name, product, effect, about, removed }) =>
      `${name.padEnd(width)}  ${product.padEnd(12)}  ${effect.padEnd(5)}  ${about}${removed === undefined ? '' : retired[language]}`,
  );
  return `${lines.join('\n')}\n`;
}

const retired = { en: ' (retired)', zh: '（已下线）' } as const;

/** How many were listed, for people. */
export function countText(cloud: 'all' | 'mpaas' | 'mpserverless', language: Language = 'en'): string {
  const extra = operationNames.filter((name) => describeOperation(name)?.isDocumented === false);
  const count = documentedOperations(cloud).length;
  if (language === 'zh') return `共 ${count} 个操作，其说明只有英文。仅 SDK 提供 ${extra.join('、')}。\n`;
  return `${count} operations. Only the SDK has ${extra.join(', ')}.\n`;
}

/** What stands around the notes of an operation. The notes themselves cite the vendor's documents, and are in English in every language. */
const frames = {
  en: {
    usage: 'Usage: miniship call',
    flags: '[flags]',
    colon: ':',
    required: ' (required)',
    retired: 'Retired by the vendor, and refused.',
    parameters: 'Parameters',
    reply: 'Reply',
    refusals: 'Refusals',
    differs: 'Where documents and reality differ',
    reads: 'Reads only.',
    writes: 'Writes: sent once, never repeated blindly.',
    ram: (action: string) => ` RAM action ${action}.`,
    paged: (by: string) => ` Paged by ${by}; --all-pages reads all.`,
    confirmed: {
      space: 'Sent only with --confirm and the id of the space once more.',
      collection: 'Sent only with --confirm and the name of the collection once more.',
      'mini-program': 'Sent only with --confirm and the name that the mini program has in the cloud.',
      whitelist: 'Sent only with --confirm and the name that the whitelist has in the cloud.',
    },
    documented: (page: string) => `Documented: ${page}.`,
    notes: [],
    lists:
      'A list is given as repeated flags or as JSON; @PATH stands for the content of a file. The flags of call itself: miniship call --help.',
  },
  zh: {
    usage: '用法：miniship call',
    flags: '[参数]',
    colon: '：',
    required: '（必填）',
    retired: '厂商已下线，调用会被拒绝。',
    parameters: '请求参数',
    reply: '应答',
    refusals: '拒绝的情形',
    differs: '文档与实际不一致之处',
    reads: '只读。',
    writes: '写操作：只发送一次，绝不盲目重发。',
    ram: (action: string) => `RAM 权限：${action}。`,
    paged: (by: string) => `按 ${by} 分页；--all-pages 读取全部。`,
    confirmed: {
      space: '只有用 --confirm 再写一次服务空间的 ID 才会发送。',
      collection: '只有用 --confirm 再写一次集合的名称才会发送。',
      'mini-program': '只有用 --confirm 写出小程序在云端的名称才会发送。',
      whitelist: '只有用 --confirm 写出白名单在云端的名称才会发送。',
    },
    documented: (page: string) => `文档：${page}。`,
    notes: ['操作和参数的说明只有英文。'],
    lists: '列表可重复给出参数或写成 JSON；@路径 表示文件内容。call 自身的参数见 miniship call --help。',
  },
} as const;

/** `call Operation --help`. */
export function operationHelp(name: string, language: Language = 'en'): string {
  const known = describeOperation(name);
  if (known === undefined) throw new Failure('OPERATION_UNKNOWN', { operation: name, nearest: nearest(name, operationNames) });
  const frame = frames[language];
  const required = known.parameters.filter((parameter) => parameter.required);
  const usage = [frame.usage, name, ...required.map((parameter) => `--${parameter.name} ${placeholder(parameter)}`), frame.flags].join(' ');
  const retired = known.removed === undefined ? [] : [`${frame.retired} ${known.removed}`];
  const replies = known.reply.map(({ path, kind, about }) => `  ${path} (${kind})${about === '' ? '' : `: ${about}`}`);
  const parts: readonly (readonly [title: string, lines: readonly string[]])[] = [
    [frame.parameters, known.parameters.map((parameter) => parameterLines(parameter, frame.required, language))],
    [frame.reply, replies],
    [frame.refusals, known.errors.map((error) => `  ${error}`)],
    [frame.differs, known.differs.map((line) => `  ${line}`)],
  ];
  const effect = `${known.effect === 'read' ? frame.reads : frame.writes}${frame.ram(known.ramAction)}`;
  const named = deletesSpace(name) ? 'space' : namedRemoval(name, {})?.kind;
  const ending = [
    `${effect}${known.paging === undefined ? '' : frame.paged(known.paging)}`,
    ...(named === undefined ? [] : [frame.confirmed[named]]),
    frame.documented(known.page),
    ...frame.notes,
    frame.lists,
  ];
  return [
    usage,
    [known.about, ...retired].join('\n'),
    ...parts.flatMap(([title, lines]) => (lines.length === 0 ? [] : [`${title}${frame.colon}\n${lines.join('\n')}`])),
    ending.join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

const placeholder = ({ kind }: ParameterDescription): string =>
  ({ text: 'TEXT', integer: 'N', number: 'N', flag: 'true|false', texts: 'TEXT…' })[kind];

const parameterLines = (parameter: ParameterDescription, required: string, language: Language): string =>
  `  --${parameter.name} ${placeholder(parameter)}${parameter.required ? required : ''}\n      ${[textIn(parameter.expected, language), parameter.about].filter(Boolean).join('. ')}`;
