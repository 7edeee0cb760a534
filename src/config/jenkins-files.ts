import { type CiJob, type CiWish, junitFile, keyNames, program, type ReadyFile, startedBy, sweepAt } from './ci-jobs.ts';

/** A text of Groovy that fills nothing in. */
const text = (words: string): string => `'${words.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll(/\r?\n/g, '\\n')}'`;

/** What a person or the clock starts brings nothing to the main branch. */
const isMain = "allOf { branch 'main'; expression { !params.BY_HAND }; not { triggeredBy 'TimerTrigger' } }";
/** Only in a multibranch pipeline there are pull requests; one of a fork comes near no key. */
const isRequest = 'allOf { changeRequest(); expression { env.CHANGE_FORK == null } }';

const conditions: { readonly [On in CiJob['on']]?: (verb: string) => string } = {
  tag: () => 'buildingTag()',
  main: () => isMain,
  hand: (verb) => `expression { params.BY_HAND == ${text(verb)} }`,
  request: () => isRequest,
  night: () => "triggeredBy 'TimerTrigger'",
};

const titles: { readonly [Name in CiJob['name']]?: string } = {
  release: 'Release',
  promote: 'Promote',
  rollback: 'Roll back',
  deploy: 'Deploy',
  preview: 'Preview',
  'preview-sweep': 'Sweep previews',
};

function stageOf({ name, verb, on, flags }: CiJob, app: string | undefined): readonly string[] {
  const given = [
    `verb: ${text(verb)}`,
    ...(flags === '' ? [] : [`flags: ${text(flags.trim())}`]),
    ...(app === undefined ? [] : [`app: ${text(app)}`]),
  ];
  return [
    `    stage(${text(titles[name] ?? name)}) {`,
    `      when { ${conditions[on]?.(verb) ?? 'expression { false }'} }`,
    `      steps { miniship(${given.join(', ')}) }`,
    '    }',
  ];
}

/** Builds once, before whichever of the stages needs it. */
function buildStage(jobs: readonly CiJob[], build: string): readonly string[] {
  const needing = jobs.filter(({ builds }) => builds).map(({ on, verb }) => conditions[on]?.(verb));
  if (needing.length === 0) return [];
  return [
    "    stage('Build') {",
    `      when { anyOf { ${needing.join('; ')} } }`,
    `      steps { sh ${text(build)} } // your build`,
    '    }',
  ];
}

/** A pipeline, and the step of a shared library that it calls. */
export function jenkinsFiles({ app, build, ...wish }: CiWish): readonly ReadyFile[] {
  // Nothing tells Jenkins that a pull request was closed: its previews end by the sweep.
  const jobs = startedBy(wish, Object.keys(conditions) as CiJob['on'][]);
  const isSwept = jobs.some(({ on }) => on === 'night');
  const byHand = jobs.filter(({ on }) => on === 'hand').map(({ verb }) => text(verb));
  const pipeline = [
    '// Releases and deploys with miniship. Written by "miniship init"; it is yours to change.',
    '// Needs the shared library with vars/miniship.groovy under the name "miniship", and the plugin Pipeline Utility Steps.',
    "@Library('miniship') _",
    '',
    ...(isSwept
      ? [`String sweepAt = env.BRANCH_NAME == 'main' ? '${sweepAt.minute} ${sweepAt.hour} * * *' : '' // the sweep of previews`, '']
      : []),
    'pipeline {',
    "  agent { docker { image 'node:24' } } // miniship needs Node.js 20.19 or newer",
    '  options {',
    '    disableConcurrentBuilds() // one run at a time',
    "    timeout(time: 30, unit: 'MINUTES')",
    '  }',
    ...(byHand.length === 0
      ? []
      : ['  parameters {', `    choice(name: 'BY_HAND', choices: ['', ${byHand.join(', ')}], description: 'What to do by hand')`, '  }']),
    ...(isSwept ? ['  triggers { cron(sweepAt) }'] : []),
    '  stages {',
    ...buildStage(jobs, build),
    ...jobs.flatMap((job) => stageOf(job, app)),
    '  }',
    '  post {',
    '    always {',
    `      junit allowEmptyResults: true, testResults: ${text(junitFile)}`,
    "      archiveArtifacts allowEmptyArchive: true, artifacts: 'miniship-receipt.json, miniship-outputs.json'",
    '    }',
    '  }',
    '}',
    '',
  ];
  return [
    { path: 'Jenkinsfile', text: pipeline.join('\n') },
    { path: 'vars/miniship.groovy', text: step.join('\n') },
  ];
}

/** What is given reaches the shell as variables, never as part of the script. */
const step = [
  '// The step "miniship" of a shared library: runs a verb with the access key, and answers its outputs.',
  '// Written by "miniship init"; it is yours to change. Needs two credentials of the kind "secret text".',
  'def call(Map given = [:]) {',
  "  def verb = given.verb ?: 'release'",
  "  if (!(verb ==~ /[a-z]+/)) { error 'miniship: the verb is a word' }",
  `  withEnv(["MINISHIP_VERB=\${verb}", "MINISHIP_FLAGS=\${given.flags ?: ''}", "MINISHIP_APP=\${given.app ?: ''}"]) {`,
  '    withCredentials([',
  `      string(credentialsId: 'aliyun-access-key-id', variable: '${keyNames[0]}'),`,
  `      string(credentialsId: 'aliyun-access-key-secret', variable: '${keyNames[1]}'),`,
  '    ]) {',
  `      sh '${program} "$MINISHIP_VERB" $MINISHIP_FLAGS --junit ${junitFile}'`,
  '    }',
  '  }',
  "  return readProperties(file: 'miniship-outputs.properties')",
  '}',
  '',
];
