import { actionYml } from './action-yml.ts';
import { errorsPage } from './errors-page.ts';
import { fillMarkers, readmeSections } from './readme-tables.ts';
import type { WorkflowName } from './workflow-file.ts';
import { workflowText } from './workflow-files.ts';

const reusable = (name: WorkflowName) => (): string => workflowText(name, { kind: 'reusable' });

/** Every document that is generated in whole or in part, by its path, from its text as it stands. */
export const documents = {
  'action.yml': () => actionYml(),
  'README.md': (text: string) => fillMarkers(text, readmeSections('en')),
  'README.zh-CN.md': (text: string) => fillMarkers(text, readmeSections('zh')),
  '.github/errors.md': () => errorsPage('en'),
  '.github/errors.zh-CN.md': () => errorsPage('zh'),
  '.github/workflows/release.yml': reusable('release'),
  '.github/workflows/promote.yml': reusable('promote'),
  '.github/workflows/rollback.yml': reusable('rollback'),
  '.github/workflows/deploy.yml': reusable('deploy'),
  '.github/workflows/preview.yml': reusable('preview'),
} as const satisfies Record<string, (text: string) => string>;
