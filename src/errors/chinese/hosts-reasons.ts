// biome-ignore-all lint/suspicious/noTemplateCurlyInString: an expression of a CI system is no template of ours.
/** Reasons that the doors give, by their English. */
export const hostsReasons = {
  'a name of miniship.yml, one line without ${, $( and $[': 'miniship.yml 中的名称，单行且不含 ${、$( 和 $[',
  '--force replaces files that --write would leave alone.': '--force 会替换 --write 保留不动的文件。',
  'this run is not about mini programs alone, such as a release with "with-serverless" or a rollback of functions':
    '本次运行不只涉及小程序，例如带 with-serverless 的发布，或云函数的回滚',
  'a folder that exists': '已存在的目录',
  'there is no file {path}': '没有文件 {path}',
  'a JMESPath expression ({error})': 'JMESPath 表达式（{error}）',
  'the folder for temporary files (TMPDIR) takes none: {error}': '临时文件目录（TMPDIR）无法写入：{error}',
  'a port that is free ({error})': '空闲的端口（{error}）',
  'a mini program': '小程序',
  'mini program {h5Id}': '小程序 {h5Id}',
  'one mini program': '1 个小程序',
  '{count} mini programs': '{count} 个小程序',
  '{app} (clean-up)': '{app}（清理）',
  'a space': '服务空间',
  'space {spaceId}': '服务空间 {spaceId}',
  '{app} with {space}': '{app} 与{space}',
  'an operation': '操作',
  'a cloud application': '云应用',
  unreadable: '无法读取',
  'the file cannot be read ({error})': '无法读取该文件（{error}）',
  'workspace {workspaceId} of {appId}': '{appId} 的工作空间 {workspaceId}',
} as const;
