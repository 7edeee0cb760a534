import type { Input } from './input.ts';

const preview = { group: 'preview', verbs: ['preview'], config: ['app'] } as const;
const onlyHere = { ...preview, config: [] } as const;
const dayMs = 86_400_000;

/** The inputs of `preview` alone; inputs.ts makes them part of the one table. */
export const previewInputs = {
  'preview-user': {
    ...preview,
    kind: 'text',
    about: 'User whose phone opens the preview: the id that the app itself gives its user.',
    zh: '可在手机上打开预览的用户：App 自身为该用户设置的 userId。',
  },
  'preview-type': {
    ...preview,
    kind: 'choice',
    choices: ['preview', 'device-test'],
    fallback: 'preview',
    about: 'What it is: a preview to look at (package type 4), or a device test that can be debugged from afar (type 3).',
    zh: '包的种类：preview 为真机预览（类型 4），device-test 为可远程调试的真机测试（类型 3）。',
  },
  uuid: {
    ...onlyHere,
    kind: 'text',
    about: 'Joins the phone to a debugger; only with "preview-type: device-test".',
    zh: '将手机与调试器相连的标识；仅用于 preview-type: device-test。',
  },
  'preview-from': {
    ...preview,
    kind: 'text',
    fallback: '0.0.0.1',
    about:
      'Version from which previews take the next free one. It counts in the versions of the mini program: choose one far from its releases.',
    zh: '预览从该版本起取下一个空闲版本号。预览与正式版共用版本号，请选择远离正式版的范围。',
  },
  'code-lifetime': {
    ...preview,
    kind: 'duration',
    min: 1000,
    max: 30 * dayMs,
    fallback: '15m',
    about: 'How long the cloud lets the QR code be opened; once it is over, the same preview is uploaded anew.',
    zh: '云端允许扫码打开的时长；超过后相同内容的预览会重新上传。',
  },
  renew: {
    ...onlyHere,
    kind: 'flag',
    fallback: 'false',
    about: 'Upload anew although a preview of the same content can still be opened.',
    zh: '即使相同内容的预览仍可打开，也重新上传。',
  },
  'pull-request': {
    ...onlyHere,
    kind: 'list',
    about: 'Number of the pull request that the preview shows, else that of the CI run; with "closed" or "sweep" those that are closed.',
    zh: '预览所属的合并请求编号，未给出时取 CI 运行的编号；与 closed 或 sweep 同用时为已关闭的编号。',
  },
  closed: {
    ...onlyHere,
    kind: 'flag',
    fallback: 'false',
    about: 'Upload nothing; end the previews of this pull request. On GitHub the event of a closed pull request means the same.',
    zh: '不上传，而是结束该合并请求的预览。在 GitHub 上，合并请求关闭事件具有相同含义。',
  },
  sweep: {
    ...onlyHere,
    kind: 'flag',
    fallback: 'false',
    about:
      'Upload nothing; end the previews that are older than "keep-for", and those of the closed pull requests that are named. The packages stay listed: the cloud has no operation that deletes one.',
    zh: '不上传，而是结束早于 keep-for 的预览以及所列已关闭合并请求的预览。包仍会列出：云端没有删除包的接口。',
  },
  'keep-for': {
    ...preview,
    kind: 'duration',
    min: 1,
    max: 365 * dayMs,
    fallback: '7d',
    about: 'With "sweep": previews younger than this are left alone.',
    zh: '与 sweep 同用：不到该时长的预览保持不变。',
  },
  'sweep-at-most': {
    ...preview,
    kind: 'integer',
    min: 1,
    max: 1000,
    fallback: '50',
    about: 'Most previews that one run ends, the oldest first; the next run goes on.',
    zh: '一次运行最多结束的预览数，从最旧的开始；其余由下次运行继续。',
  },
} as const satisfies Record<string, Input>;
