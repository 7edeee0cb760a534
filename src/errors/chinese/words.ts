import { type Call, inMegabytes, type SizedFile } from '../entry.ts';

/** Words of closed lists that facts hold in English, as Chinese readers know them; any other word stays as it is. */
const words: Readonly<Record<string, string>> = {
  flag: '命令行参数',
  'Action input': 'Action 输入',
  variable: '环境变量',
  default: '默认值',
  'several mini programs': '多个小程序',
  waiting: '等待发布',
  publishing: '发布中',
  paused: '已暂停',
  ended: '已结束',
  'not listed': '未列出',
  'the archive': '压缩包',
  'the site': '网站',
};

/** A word of a closed list, in Chinese. */
export const inChinese = (word: string): string => words[word] ?? word;

/** The call, with its request id when it has one. */
export const call = ({ operation, requestId }: Call): string => (requestId ? `${operation}（请求 ${requestId}）` : operation);
export const hint = (nearest: string | undefined): string => (nearest ? `您是否想写“${nearest}”？` : '');
export const listed = (names: readonly string[]): string => names.join('、');
export const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join('、');
/** Small ones to the byte: rounded they would say that the two of a comparison are equal. */
export const readable = (bytes: number): string => (bytes < 1024 * 1024 ? `${bytes} 字节` : `${inMegabytes(bytes)}（${bytes} 字节）`);
export const sizes = (files: readonly SizedFile[]): string =>
  files.map(({ path, sizeBytes }) => `${path}（${inMegabytes(sizeBytes)}）`).join('、');
/** A long list is cut: its first names show where to look. */
export const some = (what: string, names: readonly string[]): string => (names.length === 0 ? '' : `${what}：${firstOf(names)}。`);
/** The first ten, and how many there are. */
export const firstOf = (names: readonly string[]): string =>
  `${names.slice(0, 10).join('、')}${names.length > 10 ? `等 ${names.length} 项` : ''}`;
/** Ended as a sentence is, whatever ends it. */
export const ended = (text: string): string => (/[。.！？]$/.test(text) ? text : `${text}。`);
