import type { Both } from '../errors/text.ts';
import type { Inputs } from './read-inputs.ts';
import type { Audience } from './release-request.ts';

/** A stage of a rollout as outputs, logs and problems call it. */
export function stageName(audience: Audience): string {
  switch (audience.kind) {
    case 'none':
      return 'nobody';
    case 'whitelist':
      return `whitelist ${audience.name}`;
    case 'window':
      return `window of ${audience.users} ${audience.users === 1 ? 'user' : 'users'}`;
    case 'everyone':
      return 'everyone';
  }
}

/** The same for people, in both languages. */
export function stageNameText(audience: Audience): Both {
  const en = stageName(audience);
  switch (audience.kind) {
    case 'none':
      return { en, zh: '暂无用户' };
    case 'whitelist':
      return { en, zh: `白名单 ${audience.name}` };
    case 'window':
      return { en, zh: `${audience.users} 名用户的窗口` };
    case 'everyone':
      return { en, zh: '所有人' };
  }
}

/** The label of a stage for people. */
export const stageText = (index: number, count: number, audience: Audience): Both => ({
  en: stageLabel(index, count, audience),
  zh: `${index + 1}/${count} ${stageNameText(audience).zh}`,
});

/** "2/3 window of 500 users"; `index` counts from zero. */
export const stageLabel = (index: number, count: number, audience: Audience): string => `${index + 1}/${count} ${stageName(audience)}`;

/** The stage that a release starts: the first of several, unless a flag or a variable chose its audience in place of the file. */
export function startedStage({ stages, sources }: Pick<Inputs, 'stages' | 'sources'>, audience: Audience): string | undefined {
  const [first] = stages;
  const isFirst = first !== undefined && sources.get('audience') === first.given.get('audience');
  return isFirst && stages.length > 1 ? stageLabel(0, stages.length, audience) : undefined;
}
