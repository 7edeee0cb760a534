import type { FailureCode } from './catalogue.ts';
import type { Both } from './text.ts';

/** What to do, for the codes whose advice depends on the case; of the others the tables of failures say it. */
export const fixesThatVary: { readonly [Code in FailureCode]?: Both } = {
  OIDC_TOKEN_MISSING: {
    en: 'Let the job have an OIDC token: "id-token: write" on GitHub, "id_tokens" on GitLab, a token file elsewhere.',
    zh: '让作业获得 OIDC 令牌：GitHub 用 id-token: write，GitLab 用 id_tokens，其他系统用令牌文件。',
  },
  OIDC_TOKEN_UNUSABLE: {
    en: 'Let the CI system lend a token anew: it must be a whole JWT that is not yet expired.',
    zh: '让 CI 系统重新签发令牌：必须是完整且未过期的 JWT。',
  },
  DATA_IMPORT_FAILED: {
    en: 'What went in stays. Correct the file: documents with an "_id" are known by it; of documents without one, leave in the file what is missing.',
    zh: '已导入的文档保留。请更正文件：有 _id 的文档以其识别；没有 _id 的，请在文件中只保留缺少的文档。',
  },
  DATA_IMPORT_UNCERTAIN: {
    en: 'Look whether the documents are there; then give every document an "_id", or delete the record that the message names, which imports the file anew.',
    zh: '请查看文档是否已在集合中；然后为每个文档给出 _id，或删除消息所示的记录以重新导入该文件。',
  },
  OUTCOME_UNKNOWN: {
    en: 'Run the same command again: it looks first, and goes on from what it finds. Only "call" does not: look with an operation that reads.',
    zh: '再次运行同一命令：它会先查看现状，再继续。只有 call 不会：请先用读操作确认。',
  },
  ROLE_REFUSED: {
    en: 'Compare the role, its trust policy and the identity provider with what the message quotes; "doctor" prints the trust policy.',
    zh: '把角色、信任策略和身份提供商与消息所示比对；doctor 会打印信任策略。',
  },
  PERMISSION_DENIED: {
    en: 'Grant the RAM action that the message names to the user or role of the access key; "doctor" prints the least policy.',
    zh: '把消息所示的 RAM 权限授予该密钥的用户或角色；doctor 会打印最小权限策略。',
  },
  PARAMETER_INVALID: {
    en: 'Correct the parameter as the message says; "call OPERATION --help" describes it.',
    zh: '按消息所示更正参数；call 操作名 --help 有其说明。',
  },
  PARAMETER_MISSING: {
    en: 'Give the parameter as a flag, or put it into "parameters"; "call OPERATION --help" describes it.',
    zh: '以命令行参数给出，或写入 parameters；call 操作名 --help 有其说明。',
  },
  PARAMETER_SECRET: {
    en: 'Put it into a file and give it as --PARAMETER @PATH (@- is standard input), or set MINISHIP_PARAMETERS.',
    zh: '写入文件并以 --参数 @路径 给出（@- 表示标准输入），或设置 MINISHIP_PARAMETERS。',
  },
  PARAMETER_UNKNOWN: { en: 'Take it out, or write one that the message names.', zh: '去掉它，或改用消息所列的参数。' },
  ENVIRONMENT_NOT_CHOSEN: {
    en: 'Choose one of the environments of the file with --env NAME, the Action input "env", or the variable MINISHIP_ENV.',
    zh: '用 --env 名称、Action 输入 env 或环境变量 MINISHIP_ENV 选定配置文件中的一个环境。',
  },
  SPACE_MISSING: {
    en: 'Correct its name or id, or let "miniship deploy" make it with "ensure: true" beside its name.',
    zh: '更正名称或 ID，或在名称旁写 ensure: true，让 miniship deploy 创建它。',
  },
  SPACE_UNCONFIRMED: { en: 'Give the id of the space once more with --confirm.', zh: '用 --confirm 把服务空间的 ID 再写一次。' },
  COLLECTION_UNCONFIRMED: {
    en: 'Give the name of the collection once more with --confirm.',
    zh: '用 --confirm 把集合名称再写一次。',
  },
  REMOVAL_UNCONFIRMED: {
    en: 'Look whether it is the one that is meant; then give the name that it has in the cloud.',
    zh: '确认要删除的确实是它，再写出它在云端的名称。',
  },
  PLAN_UNCLEAR: {
    en: 'Write "plan" and the verb, such as "plan release", with the flags of that verb.',
    zh: '写成 plan 加命令，例如 plan release，并带上该命令的参数。',
  },
  INPUT_MISSING: {
    en: 'Give it as a flag, as an input of the Action, as a variable or in miniship.yml.',
    zh: '以命令行参数、Action 输入、环境变量或在 miniship.yml 中给出。',
  },
  CONFIG_INVALID: {
    en: 'Correct the line that the message names, or set the variable that it asks for.',
    zh: '更正消息所示的那一行，或设置它所要求的环境变量。',
  },
  INPUT_INVALID: { en: 'Correct the value where the message says it was given.', zh: '在消息所示的来源处更正该值。' },
  INPUT_MISPLACED: { en: 'Take it out, or give it where it belongs.', zh: '去掉它，或在它该在的地方给出。' },
  SECRET_ON_COMMAND_LINE: {
    en: 'Give it as the variable that the message names, or in a file: every process of the machine can read a command line.',
    zh: '改用消息所示的环境变量或文件：本机任何进程都能读到命令行。',
  },
  FILE_INVALID: { en: 'Correct the file, or name another one.', zh: '更正该文件，或指定另一个文件。' },
  OPERATION_REMOVED: { en: 'Use what the message names in its place.', zh: '改用消息中给出的替代操作。' },
  NODE_TOO_OLD: {
    en: 'Install Node.js 24; on GitHub, use the Action, which brings its own.',
    zh: '安装 Node.js 24；在 GitHub 上请使用 Action，它自带运行时。',
  },
  SECRET_IN_BUILD: {
    en: 'Remove it from the build: everybody who gets the build could read it. If it was published before, change it.',
    zh: '从构建产物中移除：拿到产物的人都能读到它。若曾发布过，请更换该密钥。',
  },
  SITE_PAGE_MISSING: {
    en: 'Build the site again, or name another page with "hosting-index" or "hosting-error".',
    zh: '重新构建网站，或用 hosting-index、hosting-error 指定其他页面。',
  },
  GATE_CLOSED: { en: 'Mend what the gate found and promote again, or roll back.', zh: '修复门禁发现的问题后再推进，或回滚。' },
  TASK_MOVE_IMPOSSIBLE: {
    en: 'Look at the task with "status"; from its state only the moves that the message names are possible.',
    zh: '用 status 查看任务；该状态下只能进行消息所列的变更。',
  },
  MESSAGE_REFUSED: {
    en: 'Correct what the message names: the topic, the receiver, or the length.',
    zh: '按消息所示更正主题、接收者或长度。',
  },
  TRAIN_UNDONE: {
    en: 'Mend what made the step fail, and run the train again: everything before it was taken back.',
    zh: '修复失败的步骤后重新运行：此前的更改已全部撤销。',
  },
  TRAIN_NOT_UNDONE: {
    en: 'Mend what made the step fail, and look at what the message says is left; then run the train again.',
    zh: '修复失败的步骤，并处理消息所列的遗留项，然后重新运行。',
  },
};
