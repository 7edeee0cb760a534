/** The steps of a release, in their order. */
export const releaseSteps = ['inspect', 'archive', 'look', 'upload', 'package', 'whitelist', 'rollout', 'receipt'] as const;
export type Step = (typeof releaseSteps)[number] | (typeof deploySteps)[number] | (typeof otherSteps)[number];

/** The steps of a deploy, in their order. */
export const deploySteps = [
  'inspect',
  'look',
  'space',
  'backup',
  'functions',
  'extend',
  'platforms',
  'settings',
  'data',
  'files',
  'hosting',
  'receipt',
] as const;

/** Steps of the other verbs, and of a run that does several. */
export const otherSteps = [
  'gate',
  'preview',
  'sweep',
  'promote',
  'fetch',
  'rollback',
  'restore',
  'smoke',
  'undo',
  'compare',
  'notify',
  'setup',
  'ask',
  'network',
  'cloud',
  'rights',
  'policy',
  'call',
] as const;
