import type { dataFailures } from '../data-failures.ts';
import type { Tellings } from './tellings.ts';

/** What goes wrong with the documents of a space, in Chinese. */
export const dataFailuresInChinese: Tellings<keyof typeof dataFailures> = {
  DATA_IMPORT_TAKEN: {
    message: ({ file, collection, by }) => `另一次运行（${by}）此刻正在把 ${file} 导入集合 ${collection}。`,
    help: '本次运行没有发送该文件。待另一次运行结束后再次运行同一命令：它会从现状继续。',
  },
  DATA_IMPORT_FAILED: {
    message: ({ file, collection, imported, refused, detail }) =>
      `${file} 没有完整导入集合 ${collection}：成功 ${imported} 个文档，失败 ${refused} 个${detail === '' ? '' : `（${detail}）`}。`,
    help: ({ canRepeat }) =>
      canRepeat
        ? '已导入的文档保留。更正文件后再次运行同一命令：文档以 _id 识别，不会重复。'
        : '已导入的文档保留。请在文件中只保留缺少的文档，或为每个文档给出 _id；文件变化后会再次导入。',
  },
  DATA_IMPORT_UNCERTAIN: {
    message: ({ file, collection, taskId, at }) =>
      `有一次运行开始把 ${file} 导入集合 ${collection}（任务 ${taskId}，${at}），但没有看到结果，而云端已不再记得该任务。`,
    help: ({ record }) =>
      `请查看文档是否已在集合中；没有 _id 的文档可能重复。若已在其中或已清除，可为每个文档给出 _id，或删除集合 miniship_stamps 中 key 为“${record}”的文档以重新导入该文件。`,
  },
  DATA_TASK_FAILED: {
    message: ({ what, taskId, detail }) => `${what}在云端失败（任务 ${taskId}）${detail === '' ? '。' : `：${detail}。`}`,
    help: '原有内容仍在。请再次运行同一命令，或就该任务咨询云端支持。',
  },
};
