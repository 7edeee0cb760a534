import { type CiJob, type CiWish, junitFile, keyNames, program, type ReadyFile } from './ci-jobs.ts';

/** A text of Groovy that fills nothing in. */
const text = (words: string): string => `'${words.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll(/\r?\n/g, '\\n')}'`;

const conditions: Readonly<Record<CiJob['on'], (verb: string) => string>> = {
  tag: () => 'buildingTag()',
  main: () => "branch 'main'",
  hand: (verb) => `expression { params.BY_HAND == ${text(verb)} }`,
};

const titles: Readonly<Record<CiJob['verb'], string>> = { release: 'Release', promote: 'Promote', rollback: 'Roll back', deploy: 'Deploy' };

function stageOf({ verb, on, flags }: CiJob, app: string | undefined): readonly string[] {
  const given = [
    `verb: ${text(verb)}`,
    ...(flags === '' ? [] : [`flags: ${text(flags.trim())}`]),
    ...(app === undefined ? [] : [`app: ${text(app)}`]),
  ];
  return [
    `    stage(${text(titles[verb])}) {`,
    `      when { ${conditions[on](verb)} }`,
    `      steps { miniship(${given.join(', ')}) }`,
    '    }',
  ];
}

/** A pipeline, and the step of a shared library that it calls. */
export function jenkinsFiles({ jobs, app, build }: CiWish): readonly ReadyFile[] {
  const byHand = jobs.filter(({ on }) => on === 'hand').map(({ verb }) => text(verb));
  const pipeline = [
    '// Releases and deploys with miniship. Written by "miniship init"; it is yours to change.',
    '// Needs the shared library with vars/miniship.groovy under the name "miniship", and the plugin Pipeline Utility Steps.',
    "@Library('miniship') _",
    '',
    'pipeline {',
    "  agent { docker { image 'node:24' } } // miniship needs Node.js 20.19 or newer",
    '  options {',
    '    disableConcurrentBuilds() // one run at a time',
    "    timeout(time: 30, unit: 'MINUTES')",
    '  }',
    ...(byHand.length === 0
      ? []
      : ['  parameters {', `    choice(name: 'BY_HAND', choices: ['', ${byHand.join(', ')}], description: 'What to do by hand')`, '  }']),
    '  stages {',
    "    stage('Build') {",
    `      when { anyOf { buildingTag(); branch 'main' } }`,
    `      steps { sh ${text(build)} } // your build`,
    '    }',
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
