import { actionYml } from './action-yml.ts';
import { fillMarkers, readmeSections } from './readme-tables.ts';

/** Every document that is generated in whole or in part, by its path, from its text as it stands. */
export const documents = {
  'action.yml': () => actionYml(),
  'README.md': (text: string) => fillMarkers(text, readmeSections('en')),
  'README.zh-CN.md': (text: string) => fillMarkers(text, readmeSections('zh')),
} as const satisfies Record<string, (text: string) => string>;
