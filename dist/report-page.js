import{A as e,_ as t,g as n,i as r,p as i}from"./words.js";import{a,i as o,n as s,o as c,r as l,t as u}from"./run-parts.js";import{n as d,t as f}from"./per-app.js";import{n as p}from"./said.js";import{a as m,t as h}from"./run-notes.js";import{n as g}from"./failure-lines.js";import{a as _}from"./qr-code.js";import{createHash as v}from"node:crypto";const html=(e,...t)=>({html:String.raw({raw:e},...t.map(filled))}),verbatim=e=>({html:e}),y={html:``};function filled(e){return typeof e==`string`?escaped(i(e)):typeof e==`number`?String(e):`html`in e?e.html:e.map(({html:e})=>e).join(``)}const b={"&":`&amp;`,"<":`&lt;`,">":`&gt;`,'"':`&quot;`,"'":`&#39;`},escaped=e=>e.replace(/[&<>"']/g,e=>b[e]??``);function sizeTree({parts:e=[],largest:t=[],all:n},r){let i=e.map(({name:e,sizeBytes:t,files:n})=>({name:e,sizeBytes:t,count:n,files:[]})),a=i.toSorted((e,t)=>t.name.length-e.name.length),o=n===void 0?t.map(({path:e,sizeBytes:t})=>[e,t]):Object.entries(n);for(let e of o)(a.find(({name:t})=>e[0].startsWith(`${t}/`))??i[0])?.files.push(e);return i.map(e=>({name:e.name,sizeBytes:e.sizeBytes,parts:[...foldersOf(e),...restOf(e,r)]}))}function foldersOf({name:e,files:t}){let n=t.every(([t])=>t.startsWith(`${e}/`))?e.length+1:0;return treeOf(t.map(([e,t])=>({path:e,below:e.slice(n),sizeBytes:t})))}function treeOf(e){let t=new Map;for(let n of e){let e=n.below.slice(0,n.below.indexOf(`/`)+1);t.set(e,[...t.get(e)??[],n])}return[...t].flatMap(([e,t])=>{if(e===``)return t.map(({path:e,below:t,sizeBytes:n})=>({name:t,path:e,sizeBytes:n,parts:[]}));let n=t.reduce((e,t)=>e+t.sizeBytes,0),r=treeOf(t.map(t=>({...t,below:t.below.slice(e.length)}))),[i]=r;return r.length===1&&i!==void 0?[{...i,name:`${e}${i.name}`}]:[{name:e,sizeBytes:n,parts:r}]})}function restOf({sizeBytes:e,count:t,files:n},r){let i=t-n.length,a=e-n.reduce((e,[,t])=>e+t,0);return i>0?[{name:r.others(i),sizeBytes:Math.max(0,a),parts:[]}]:[]}function treemapOf(e,t,n=0,r=[]){return squarified(e,t).flatMap(({sized:e,...t})=>{let i={...t,sized:e,depth:n,path:[...r,e.name]},a=insideOf(t);return a===void 0||e.parts.length===0?[i]:[i,...treemapOf(e.parts,a,n+1,i.path)]})}function insideOf({x:e,y:t,width:n,height:r}){let i={x:e+2,y:t+16,width:n-4,height:r-16-2};return i.width<6||i.height<6?void 0:i}function squarified(e,t){let n=e.filter(({sizeBytes:e})=>e>0).toSorted((e,t)=>t.sizeBytes-e.sizeBytes),r=n.reduce((e,{sizeBytes:t})=>e+t,0),i=[],a=t,o=r===0?0:t.width*t.height/r;for(let e=0;e<n.length;){let t=rowOf(n.slice(e),Math.min(a.width,a.height),o),{tiles:r,rest:s}=layRow(t,a,o);i.push(...r),e+=t.length,a=s;let c=n.slice(e).reduce((e,{sizeBytes:t})=>e+t,0);o=c===0?0:a.width*a.height/c}return i}function rowOf(e,t,n){let r=e.slice(0,1);for(;r.length<e.length;){let i=e.slice(0,r.length+1);if(worstRatio(i,t,n)>worstRatio(r,t,n))break;r=i}return r}function worstRatio(e,t,n){let r=e.map(({sizeBytes:e})=>e*n),i=r.reduce((e,t)=>e+t,0),[a,o]=[Math.max(...r),Math.min(...r)];return Math.max(t*t*a/(i*i),i*i/(t*t*o))}function layRow(e,{x:t,y:n,width:r,height:i},a){let o=e.reduce((e,{sizeBytes:t})=>e+t*a,0),s=r>=i,c=s?o/i:o/r,l=0;return{tiles:e.map(e=>{let r=e.sizeBytes*a/c,i=s?{x:t,y:n+l,width:c,height:r}:{x:t+l,y:n,width:r,height:c};return l+=r,{...i,sized:e}}),rest:s?{x:t+c,y:n,width:r-c,height:i}:{x:t,y:n+c,width:r,height:i-c}}}const x=1e3,S={width:40,height:14};function packageMap(e){let{words:t}=e,{page:r}=t,i=e.last(`build-inspected`),a=i===void 0?[]:sizeTree(i,r);if(i===void 0||a.length===0)return y;let o=i.before===void 0?``:`${r.comma}${r.growth(i.sizeBytes,i.before)}`,s=treemapOf(a,{x:0,y:0,width:x,height:420}).filter(({width:e,height:t})=>Math.min(e,t)>=3),c=hasFiles(i)?html`<p class="key"><span class="tile grown"></span> ${r.grownKey} <span class="tile shrunk"></span> ${r.shrunkKey} <span class="tile new"></span> ${r.newFile} <span class="tile same"></span> ${r.same}</p>`:y;return html`<section><h2>${r.sizeTitle}</h2><p>${n(i.sizeBytes)}${o}</p><div class="wide" tabindex="0" role="group" aria-label="${r.sizeTitle}"><svg class="treemap" viewBox="0 0 ${x} ${420}" role="img" aria-label="${r.mapLabel}">${s.map(e=>tileHtml(e,i,t))}</svg></div>${c}</section>`}const hasFiles=({before:e})=>Object.keys(e?.files??{}).length>0;function tileHtml({x:e,y:t,width:r,height:i,sized:a,path:s},c,u){let d=shortened(a.name,Math.floor((r-6)/6)),f=r>=S.width&&i>=S.height,p=a.path!==void 0&&hasFiles(c),m=a.path===void 0?void 0:c.before?.files?.[a.path],h=a.parts.length>0?`folder`:p?`file ${o(a.sizeBytes,m)}`:`file`,g=p?`${u.page.comma}${l(a.sizeBytes,m,u)}`:``;return html`<g><title>${`${s.join(` › `)}${u.page.colon}${n(a.sizeBytes)}${g}`}</title><rect class="${h}" x="${round(e)}" y="${round(t)}" width="${round(r)}" height="${round(i)}" />${f?html`<text x="${round(e+3)}" y="${round(t+12)}">${d}</text>`:y}</g>`}const round=e=>Math.round(e*10)/10,shortened=(e,t)=>e.length<=t?e:`…${e.slice(e.length-t+1)}`;function partHtml(e){switch(e.kind){case`table`:return e.isFolded?folded(e.title,tableHtml(e)):titled(e.title,tableHtml(e));case`list`:return html`<ul>${e.items.map(e=>html`<li>${e}</li>`)}</ul>`;case`sentence`:return html`<p>${e.bold===void 0?y:html`<b>${e.bold}</b> `}${e.text}${e.code===void 0?y:html` <code>${e.code}</code>`}</p>`;case`code`:return titled(e.title,html`<div class="code">${verbatim(_(e.code))}</div>`);case`document`:return folded(e.title,html`<p>${e.note}</p><pre tabindex="0">${e.lines.map(e=>html`${e}
`)}</pre>`)}}const titled=(e,t)=>html`<section>${e===``?y:html`<h2>${e}</h2>`}${t}</section>`,folded=(e,t)=>html`<details><summary>${e}</summary>${t}</details>`;function tableHtml({head:e,rows:t,title:n}){let r=e.some(e=>e!==``);return html`<div class="wide" tabindex="0" role="group" aria-label="${n||e.filter(Boolean).join(`, `)}"><table>${r?html`<thead><tr>${e.map(e=>e===``?html`<td></td>`:html`<th scope="col">${e}</th>`)}</tr></thead>`:y}<tbody>${t.map(e=>html`<tr>${e.map(cellHtml)}</tr>`)}</tbody></table></div>`}const cellHtml=e=>typeof e==`string`?html`<td>${e}</td>`:html`<td><b>${e.bold}</b></td>`;function failureHtml(e,t){if(e===void 0)return y;let{problems:n,...r}=g(e,t),i=n.length===0?[r]:n,a=n.length===0?y:html`<p><b>${r.message}</b> ${r.help}</p>`;return html`<div class="trouble" role="group" aria-label="${t.page.whatWentWrong}">${a}<ol>${i.map(({message:e,help:t,reference:n})=>html`<li><b>${e}</b><p>${t}</p><small>${n}</small></li>`)}</ol></div>`}const C=`
const search = document.querySelector('input[type=search]');
const found = document.querySelector('[role=status]');
const rows = [...document.querySelectorAll('tbody tr, .timeline li')].map((row) => [row, (row.textContent + [...row.querySelectorAll('[title]')].map((part) => part.title).join(' ')).toLowerCase()]);
const folds = [...document.querySelectorAll('details')];
let opened = [];
search.addEventListener('input', () => {
  const wanted = search.value.trim().toLowerCase();
  let count = 0;
  for (const [row, text] of rows) {
    const fits = text.includes(wanted);
    row.hidden = !fits;
    if (fits) count += 1;
  }
  for (const fold of opened) fold.open = false;
  opened = wanted === '' ? [] : folds.filter((fold) => !fold.open && fold.querySelector('tbody tr:not([hidden])'));
  for (const fold of opened) fold.open = true;
  found.textContent = wanted === '' ? '' : count === 1 ? found.dataset.one : found.dataset.found.replace('#', count);
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target === search) return;
  event.preventDefault();
  search.focus();
});
document.querySelector('button').addEventListener('click', () => {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
});
addEventListener('beforeprint', () => {
  for (const fold of folds) fold.open = true;
});
`;function createTimedNotes(e,t){let n=h(t),[r,i]=[[],[]],[a,o]=[[],[]],[s,c]=[NaN,NaN],close=(e,t)=>{for(let{step:n,startMs:r}of e<0?[]:o.splice(e,1))a.push({step:n,startMs:r,endMs:c,isFinished:t})},pause=(e,t,n)=>{i.push({operation:e,reason:t,startMs:c,endMs:c+n})},hear=e=>{if(e.type===`step-started`&&o.push({step:e.step,startMs:c}),e.type===`step-finished`){let t=o.findLastIndex(({step:t})=>t===e.step);close(t,!0)}for(e.type===`call-answered`&&r.push({...e,startMs:c-e.durationMs,endMs:c}),e.type===`limit-waited`&&pause(e.operation,t.page.limitOfCalls,e.waitMs),e.type===`request-retried`&&pause(e.operation,e.code,e.waitMs);e.type===`failed`&&o.length>0;)close(0,!1)};return{...n,add(t){c=e(),Number.isNaN(s)&&(s=c),n.add(t),hear(t)},span:()=>({startMs:s,endMs:c}),steps:()=>a.toSorted((e,t)=>e.startMs-t.startMs),calls:()=>r,waits:()=>i}}function timelineHtml(e){let{page:t}=e.words,n=e.span(),r=e.steps();if(r.length===0)return html``;let i=r.map(t=>rowHtml(t,n,e));return html`<section><h2>${t.timeline}</h2><ol class="timeline">${i}</ol><p class="key"><span class="bar"></span> ${t.stepKey} <span class="call"></span> ${t.callKey} <span class="wait"></span> ${t.pauseKey}</p></section>`}function rowHtml(e,t,n){let within=t=>t.filter(({startMs:t})=>t>=e.startMs&&t<e.endMs),{page:r,steps:i}=n.words,[a,o]=[within(n.calls()),within(n.waits())],s=e.isFinished?r.duration(e.endMs-e.startMs):r.failed;return html`<li><span class="what">${i[e.step]}</span><span class="lane"><span class="bar${e.isFinished?``:` failed`}"${place(e,t)}></span>${o.map(e=>html`<span class="wait"${place(e,t)} title="${waitText(e,r)}"></span>`)}${a.map(e=>html`<span class="call"${place(e,t)} title="${callText(e,r)}"></span>`)}</span><span class="took">${s}</span></li>`}const callText=({operation:e,requestId:t,startMs:n,endMs:r},i)=>[e,i.duration(r-n),...t===``?[]:[i.request(t)]].join(i.comma),waitText=({operation:e,reason:t,startMs:n,endMs:r},i)=>i.waits(e,i.duration(r-n),t);function place({startMs:e,endMs:t},n){let r=Math.max(1,n.endMs-n.startMs),share=e=>Math.min(100,Math.max(0,(e-n.startMs)/r*100)),[i,a]=[share(e),share(t)];return html` style="left:${Number(i.toFixed(2))}%;width:${Number((a-i).toFixed(2))}%"`}function _taggedTemplateLiteral(e,t){return t||=e.slice(0),Object.freeze(Object.defineProperties(e,{raw:{value:Object.freeze(t)}}))}var w;function createReportPage({now:e,origin:t,keep:n,language:i=`en`}){let a=r(i),o=createTimedNotes(e,a),s=[],c=f({run:{report:e=>o.add(e)},ofApp:t=>createAppReporter(t,createTimedNotes(e,a),e=>s.push(e))});return p({report:e=>{c.report(e),d(e)&&n(pageHtml(o,{origin:t,apps:s}))}},a.language)}function createAppReporter(e,t,n){let{page:r,statuses:i}=t.words;return{report:a=>{t.add(a),(a.type===`finished`||a.type===`failed`)&&n(html`<details><summary>${`${e}${r.colon}${i[a.result.status]}`}</summary>${bodyHtml(t)}</details>`)}}}const T=`default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${v(`sha256`).update(C).digest(`base64`)}'; base-uri 'none'; form-action 'none'`;function pageHtml(e,{origin:n,apps:r}){let{page:i,language:a}=e.words,o=(e.last(`failed`)??e.last(`finished`))?.result,s=o===void 0?{title:i.notEnded,text:``}:m(o,e),{startMs:c,endMs:l}=e.span(),u=Number.isNaN(c)?[i.neverStarted]:[t(c),i.duration(l-c)];return html(w||=_taggedTemplateLiteral([`<!doctype html>
<html lang="`,`"`,`>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="`,`">
<title>`,`</title>
<style>`,`</style>
</head>
<body>
<header>
<span class="state">`,`</span>
<h1>`,`</h1>
<p class="dim">`,`</p>
</header>
<nav aria-label="`,`"><label>`,` <input type="search" placeholder="`,`"></label><span role="status" data-found="`,`" data-one="`,`"></span><button type="button">`,`</button></nav>
<main>
`,`
`,`
</main>
<script>`,`<\/script>
</body>
</html>
`]),a===`zh`?`zh-CN`:`en`,o?.exit===0?y:html` class="failed-run"`,verbatim(T),`${s.title}${i.colon}${e.last(`run-started`)?.subject??`miniship`}`,verbatim(`
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
`),s.title,s.text,[e.last(`run-started`)?.verb??i.run,...u].join(i.comma),i.thisPage,i.search,i.searchFor,i.found,i.foundOne,i.lightOrDark,bodyHtml(e,n),r,verbatim(C)).html}function bodyHtml(t,n=[]){return html`${failureHtml(t.last(`failed`)?.failure,t.words)}
<dl>${a(t).map(([e,t,n])=>html`<dt>${e}</dt><dd>${valueHtml(t,n)}</dd>`)}${n.map(([n,r])=>html`<dt>${e(n,t.words.language)}</dt><dd>${valueHtml(r,`link`)}</dd>`)}</dl>
${parts(s(t))}
${timelineHtml(t)}
${packageMap(t)}
${parts(u(t))}`}const parts=e=>c(e).map(partHtml);function valueHtml(e,t){return t===`code`?html`<code>${e}</code>`:t===`link`&&URL.canParse(e)&&/^https?:$/.test(new URL(e).protocol)?html`<a href="${new URL(e).href}" rel="noreferrer">${e}</a>`:html`${e}`}export{createReportPage};