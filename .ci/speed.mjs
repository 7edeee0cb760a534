// The page about speed, from the figures that `npm run bench -- --json test/bench/results.json` left behind.

const number = (value, unit) => {
  if (unit === 'ms') return value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : `${Math.round(value)} ms`;
  return unit === 's' ? `${value.toFixed(1)} s` : `${Math.round(value)} ${unit}`;
};

function row({ id, name, goal, unit, ratio, lowest, highest, ours, rival, oursCpuMs, rivalCpuMs }) {
  const spread = lowest === highest ? ratio.toFixed(2) : `${ratio.toFixed(2)} (${lowest.toFixed(2)} to ${highest.toFixed(2)})`;
  const cpu = oursCpuMs === undefined ? '' : `${number(oursCpuMs, 'ms')} / ${number(rivalCpuMs, 'ms')}`;
  const verdict = ratio <= goal ? 'yes' : '**no**';
  return `| ${id} | ${name} | ${number(ours, unit)} | ${number(rival, unit)} | ${spread} | ${goal.toFixed(2)} | ${verdict} | ${cpu} |`;
}

/** The calls of a release to everyone, in the order of a recorded run on the emulator, with the reason of each. Overlaps and limits are the transport's. */
const calls = [
  ['ListMcubeMiniApps', 'whether the mini program is there, and its name'],
  ['ListMcubeMiniPackages', 'whether this version is there already, what is live, what would be overtaken'],
  [
    'ListMcubeMiniTasks',
    'the tasks of packages that are published, one call each: what the new one would displace; none in a new mini program',
  ],
  ['QueryMcubeVhost', 'which host the package is served from; not with `vhost` or `virtual-domain`'],
  ['GetMcubeFileToken', 'permission to post; one for archive, icon and user file'],
  ['PostObject', 'the archive'],
  ['PostObject', 'the icon; not when an earlier package has one'],
  ['UploadMcubeMiniPackage', 'makes the package; the only call that waits for the limit of ten a minute'],
  [
    'ListMcubeMiniPackages',
    'reads the package back, and tells whether another run was faster; with a whitelist once more after it is filled',
  ],
  ['CreateMcubeMiniTask', 'publishes it'],
  [
    'ListMcubeMiniTasks',
    'reads the task back, and tells whether another run made the same in the same moment; then one of the two gives way',
  ],
  ['ListMcubeMiniPackages', 'whether another version was published in the same moment'],
  ['QueryMcubeMiniTask', 'reads the rollout until it is live; not when it was at once'],
];

/** All of `.github/speed.md`. */
export function speedPage({ node, date, machine, load, results, skipped }) {
  const { processor, cores, memoryGb, system } = machine;
  const where = `${date}, Node ${node}, ${cores} × ${processor}, ${memoryGb} GB, ${system}; ${load.toFixed(1)} processes wanted to run when it ended`;
  return `<!-- Made by npm run docs from test/bench/results.json. -->
# How fast

Whole processes from start to end, ours and the rival in turns; the median of the pairs' ratios, with the lowest and the highest. Below 1 is faster than
the rival. The server of the syncs and releases is on the same machine and answers 30 ms late. \`npm run bench\` measures again, without a network.

Measured on ${where}. With more processes than cores, times on the clock say little about the program alone; the CPU column (ours / rival) says more.

| | What | Ours | Rival | Ratio | Goal | Met | CPU |
|---|---|---|---|---|---|---|---|
${results.map(row).join('\n')}

${skipped.length === 0 ? '' : `Not measured in this run: ${skipped.join('; ')}.`}

## The calls of one release

| Call | Why |
|---|---|
${calls.map(([name, why]) => `| ${name} | ${why} |`).join('\n')}

The first four go out while the archive is made; archive and icon are posted side by side, and the last two lists come side by side.
Uploads of packages keep six seconds apart, all other calls ten in a second, until the cloud refuses one: then a tenth of a second. A version that is out for everyone is asked for its tasks once, one in a gray
stage at each of the three looks. A release that is run again makes reads only, and asks for a token that it does not use.
`;
}
