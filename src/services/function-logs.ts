import type { ReplyFrom } from '../wire/catalogue.ts';
import { given } from './given.ts';
import type { FunctionLogLine } from './serverless-words.ts';
import type { Space } from './space.ts';

type Entry = NonNullable<ReplyFrom<'ListFunctionLog'>['DataList']>[number];

const pageSize = 100;
/** Logs are shown to explain one failure; a function that talks all day must not keep the run here. */
const longestPages = 10;

/** What a function wrote, oldest first. Entries have no id of their own, so pages are simply counted. */
export async function functionLogs(
  { rpc, id }: Space,
  name: string,
  { requestId, fromMs }: { readonly requestId?: string | undefined; readonly fromMs?: number | undefined },
): Promise<readonly FunctionLogLine[]> {
  const filter = given({ LogRequestId: requestId, FromDate: fromMs });
  const entries: Entry[] = [];
  for (let page = 1; page <= longestPages; page += 1) {
    const { reply } = await rpc.call('ListFunctionLog', { ...id, Name: name, ...filter, PageNum: page, PageSize: pageSize });
    const { DataList: list = [], Paginator: { Total: total } = {} } = reply;
    entries.push(...list);
    if (list.length === 0 || (total === undefined ? list.length < pageSize : entries.length >= total)) break;
  }
  return entries
    .flatMap(linesOf)
    .sort((one, other) => one.sortMs - other.sortMs)
    .map(({ at, level, text }) => ({ at, level, text }));
}

/** One entry is either lists that belong together, or one text of several lines; the vendor's page shows both. */
function linesOf({ Contents, Levels = [], Timestamps = [], Content, Level, Timestamp }: Entry): readonly Line[] {
  const texts = Contents ?? (Content === undefined ? [] : [Content]);
  return texts.flatMap((text, index) => {
    const line = { ...timeOf(Timestamps[index] ?? Timestamp ?? ''), level: Levels[index] ?? Level ?? '' };
    return text
      .split(/\r?\n/)
      .filter((part) => part.trim() !== '')
      .map((part) => ({ ...line, text: withoutPrefix(part.trimEnd()) }));
  });
}

/** In the vendor's example every text repeats its time and level, which stand beside it: `2018-12-21 14:49:06.724 INFO text`. */
const withoutPrefix = (text: string): string => text.replace(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} [A-Z]+ /, '');

interface Line extends FunctionLogLine {
  readonly sortMs: number;
}

/** Epoch milliseconds as text become a time that can be read; anything else stays as it is. */
function timeOf(text: string): { readonly at: string; readonly sortMs: number } {
  const epochMs = /^\d{12,14}$/.test(text) ? Number(text) : Date.parse(text);
  return Number.isNaN(epochMs) ? { at: text, sortMs: 0 } : { at: new Date(epochMs).toISOString(), sortMs: epochMs };
}
