import { asIs, type Both } from '../errors/text.ts';

/** Settings by their names, in Chinese. Their English is what plans digest, undos compare and receipts keep. */
const names: Readonly<Record<string, string>> = {
  runtime: '运行时',
  memory: '内存',
  timeout: '超时',
  concurrency: '并发',
  'HTTP path': 'HTTP 路径',
  timer: '定时触发',
  'timer payload': '定时触发参数',
  description: '描述',
  hosting: '静态托管',
  'hosting index page': '静态托管的首页',
  'hosting error page': '静态托管的错误页',
  'hosting status of unknown paths': '静态托管对未知路径的状态码',
  'hosting allowed addresses': '静态托管允许的地址',
  'CORS domains': 'CORS 域名',
  'space description': '服务空间的描述',
  'space state': '服务空间的状态',
  'HTTP trigger': 'HTTP 触发器',
};

/** The words of values that are ours or of a closed list; everything else is a value. */
const values: Readonly<Record<string, string>> = {
  on: '开启',
  off: '关闭',
  none: '无',
  bound: '已绑定',
  'not bound': '未绑定',
  unused: '未开通',
  opening: '开通中',
  'in-service': '服务中',
  paused: '已暂停',
  'on-its-way': '变更中',
  'no certificate': '没有证书',
  'another certificate': '其他证书',
};

/** What a setting is called. */
export const settingName = (name: string): Both => ({
  en: name,
  zh: names[name] ?? ofDomain(name) ?? name.replace(/^policy of /, '权限策略 '),
});

/** A setting of a custom domain: the domain, and which of its settings. */
function ofDomain(name: string): string | undefined {
  const [, domain, part = ''] = /^domain (\S+)(.*)$/.exec(name) ?? [];
  const parts: Readonly<Record<string, string>> = { ' certificate': ' 的证书', ' force HTTPS': ' 强制 HTTPS', ' CORS': ' 的 CORS' };
  return domain === undefined ? undefined : `域名 ${domain}${parts[part] ?? part}`;
}

const hasWords = /^(?:hosting$|HTTP trigger$|space state$|domain )/;

/** A value of a setting. What a user wrote, such as a description, is never taken for a word of ours. */
export function settingValue(name: string, value: string): Both {
  if (!hasWords.test(name)) return asIs(value);
  const zh = value.split(', ').map((part) => values[part] ?? part.replace(/^certificate (?=\S)/, '证书 '));
  return { en: value, zh: zh.join('，') };
}

/** A setting that was changed, as a run tells it; `of` is the function that it belongs to. */
export function changedSetting({ name, before, after }: Readonly<Record<'name' | 'before' | 'after', string>>, of?: string) {
  const { en, zh } = settingName(name);
  const prefix = of === undefined ? '' : `${of} `;
  return {
    type: 'setting-changed',
    name: { en: `${prefix}${en}`, zh: `${prefix}${zh}` },
    before: settingValue(name, before),
    after: settingValue(name, after),
  } as const;
}
