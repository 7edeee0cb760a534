/** The look of the report page: light and dark by the reader's wish, one column on a phone, everything open on paper. Contrasts are at least 4.5 to 1. */
export const pageStyle = `
:root { color-scheme: light dark; --back: #fff; --ink: #1b1f24; --dim: #59636e; --line: #d1d9e0; --box: #f6f8fa; --good: #1a7f37; --bad: #cf222e; --step: #9ec5fe; --call: #0550ae; --wait: #9a6700; --grown: #ffb3ad; --shrunk: #a6e3b0; --new: #f2d27a; }
@media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) { --back: #0d1117; --ink: #e6edf3; --dim: #9198a1; --line: #3d444d; --box: #151b23; --good: #3fb950; --bad: #ff7b72; --step: #1f4b87; --call: #79c0ff; --wait: #d29922; --grown: #7d2b26; --shrunk: #1d5a2c; --new: #66500f; } }
:root[data-theme="light"] { color-scheme: light; }
:root[data-theme="dark"] { color-scheme: dark; --back: #0d1117; --ink: #e6edf3; --dim: #9198a1; --line: #3d444d; --box: #151b23; --good: #3fb950; --bad: #ff7b72; --step: #1f4b87; --call: #79c0ff; --wait: #d29922; --grown: #7d2b26; --shrunk: #1d5a2c; --new: #66500f; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 72rem; padding: 1rem; background: var(--back); color: var(--ink); font: 1rem/1.5 system-ui, "PingFang SC", "Microsoft YaHei", sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.3; margin: .5rem 0; }
h2 { font-size: 1.15rem; margin: 2rem 0 .5rem; }
.state { display: inline-block; padding: .1rem .6rem; border-radius: 1rem; border: 2px solid currentColor; font-weight: 600; color: var(--good); }
.failed-run .state { color: var(--bad); }
.dim, small { color: var(--dim); }
nav { display: flex; gap: .5rem; flex-wrap: wrap; align-items: center; margin: 1rem 0; }
nav label { flex: 1 1 14rem; display: flex; gap: .5rem; align-items: center; }
input, button { font: inherit; color: inherit; background: var(--box); border: 1px solid var(--dim); border-radius: .4rem; padding: .4rem .7rem; min-height: 2.75rem; }
input { flex: 1; min-width: 0; }
:focus-visible { outline: 3px solid var(--call); outline-offset: 1px; }
dl { display: grid; grid-template-columns: minmax(6rem, max-content) 1fr; gap: .25rem 1rem; margin: 1rem 0; }
dt { color: var(--dim); }
dd { margin: 0; }
code, pre { font-family: ui-monospace, Consolas, monospace; font-size: .9em; background: var(--box); border-radius: .3rem; padding: .1rem .3rem; }
code { user-select: all; }
pre { overflow-x: auto; padding: .7rem; }
.trouble { border-left: 4px solid var(--bad); background: var(--box); padding: .5rem 1rem; margin: 1rem 0; }
.trouble p { margin: .2rem 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; min-width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--line); }
th, td { overflow-wrap: normal; max-width: 40rem; }
details { border: 1px solid var(--line); border-radius: .4rem; margin: .5rem 0; padding: 0 .8rem; }
summary { padding: .6rem 0; cursor: pointer; font-weight: 600; }
.code svg { display: block; width: min(100%, 22rem); height: auto; border: 1px solid var(--line); border-radius: .4rem; }
.timeline { list-style: none; margin: 0; padding: 0; }
.timeline li { display: grid; grid-template-columns: 13rem 1fr 5rem; gap: .7rem; align-items: center; padding: .15rem 0; }
.lane { position: relative; height: 1.5rem; background: var(--box); border-radius: .2rem; overflow: hidden; }
.lane > * { position: absolute; top: 0; bottom: 0; min-width: 2px; }
.bar, .key .bar { background: var(--step); border-radius: .2rem; }
.bar.failed { background: var(--bad); }
.call { background: var(--call); opacity: .75; }
.lane .call { top: 55%; }
.wait { background: repeating-linear-gradient(45deg, var(--wait) 0 3px, transparent 3px 6px); }
.lane .wait { bottom: 50%; }
.took { text-align: right; color: var(--dim); }
.key span { display: inline-block; width: 1.2rem; height: .7rem; margin-left: .7rem; }
.treemap { width: 100%; min-width: 44rem; height: auto; display: block; border-radius: .4rem; }
.treemap rect { stroke: var(--back); fill: var(--step); }
.treemap .grown, .key .grown { fill: var(--grown); background: var(--grown); }
.treemap .shrunk, .key .shrunk { fill: var(--shrunk); background: var(--shrunk); }
.treemap .new, .key .new { fill: var(--new); background: var(--new); }
.key .same { background: var(--step); }
.treemap .folder { fill: var(--box); stroke: var(--line); }
.treemap text { font: 11px system-ui, sans-serif; pointer-events: none; }
.treemap text { fill: var(--ink); }
:root[data-theme="dark"] .treemap .file + text { fill: #e6edf3; }
[hidden] { display: none !important; }
@media (max-width: 40rem) { .timeline li { grid-template-columns: 1fr 4.5rem; } .lane { grid-column: 1 / -1; grid-row: 2; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin-bottom: .5rem; } }
@media print { nav { display: none; } body { max-width: none; } details { border: 0; padding: 0; } .wide { overflow: visible; } }
`;
