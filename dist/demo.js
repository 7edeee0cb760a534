import{t as e}from"./flags.js";import{n as t}from"./language2.js";import{r as n,t as r}from"./emulator.js";import{C as i}from"./words.js";import{n as a}from"./end-on-signals.js";import{t as o}from"./run-command.js";import{dirname as s,join as c}from"node:path";import{cp as l,mkdir as u,mkdtemp as d,realpath as f,writeFile as p}from"node:fs/promises";import{tmpdir as m}from"node:os";const h={"appConfig.json":`${JSON.stringify({pages:[`pages/index/index`],window:{defaultTitle:`Shop`}},null,2)}\n`,"index.html":`<!doctype html>
<html><body><div id="app"></div><script src="index.js"><\/script></body></html>
`,"index.js":`// pages/index/index
document.getElementById('app').textContent = 'Hello from miniship';
`,"index.worker.js":`self.bootstrapApp = () => {};
`},g={"functions/hello/index.js":`const ms = require('ms');

module.exports = async (ctx) => {
  const { name = 'nobody' } = ctx.args.queryStringParameters ?? ctx.args;
  return { hello: name, said: ms(60_000, { long: true }) + ' ago' };
};
`,"functions/hello/package.json":`{ "dependencies": { "ms": "2.1.3" } }
`,"functions/time/index.js":`module.exports = async () => ({ now: new Date().toISOString() });
`,"site/index.html":`<!doctype html>
<html><head><title>Shop console</title></head><body><script src="/assets/app-5d41402a.js"><\/script></body></html>
`,"site/assets/app-5d41402a.js":`document.body.append('Hello from miniship');
`,"crash-rate.js":`console.log('crash rate 4.2 %, at most 1 % is allowed');
process.exitCode = 1;
`,"miniship.yml":`apps:
  shop:
    path: mini-program
    icon: icon.png
    clientMin: { ios: 10.1.60, android: 10.1.60 }
    rollout:
      - whitelist: { name: qa, users: [u001, u002] }
      - window: { users: 500, for: 24h }
        gate: { command: node crash-rate.js }
      - everyone
serverless:
  functions:
    hello:
      path: functions/hello
      runtime: nodejs20
      http: /http/hello
      smoke: { args: { name: tom }, expect: { hello: tom } }
    time: { path: functions/time, runtime: nodejs20 }
  httpTrigger: { enabled: true }
  hosting: { path: site, index: index.html, spa: true }
`};async function writeSample(e){await writeFiles(c(e,`mini-program`),h),await writeFiles(e,g),await p(c(e,`icon.png`),Buffer.from(`iVBORw0KGgoAAAANSUhEUgAAALQAAAC0AQMAAAAHA5RxAAAABlBMVEX///8Wd/8AFQwAAAABU0lEQVR42u2XOxKDMAxEw7hIyRE4CkeDo3EUjuAyBWNlwteWtDACJ2lQ+QqPVhhr9/G461o5oqDxhoi8xE/6lOT1yHuOixHToB8jD6pnzg+aMb1E81MxCeXCqU14tfJOiJ3KK90LBW7jQVPFlVUR7xS1XHETca+2kzTkYh70duKGyoS3aptxo3XCe7XNuNEEb5+sSPlwxF3Kgy5rE1Yy3h7wivFOlbsJbhj3B5zhdRCAF5wP6hjWQSDOx7MMCPFS8HaXV4J3p3gteL/LG8H9KS7w/AGMvJB8yMmd5OEXXF6T6aLc/OZX+L/u87f/01zvSbb3zfqu5nrPrXvEuqesexDtU+teNu995B+Q37D6FuR/kF+y+i7k36DfQ/4Q+UnkP5FfRf4W+WHkn6HfRv4c+Xnk/1FeQPkC5hGUX1DeQfkI5imUv1BeQ/kO5kGUH2HevEurN7zRQZhiHjSgAAAAAElFTkSuQmCC`,`base64`)),await l(c(await besideBundle(),`demo`,`ms`),c(e,`functions/hello/node_modules/ms`),{recursive:!0})}async function writeFiles(e,t){for(let[n,r]of Object.entries(t)){let t=c(e,n);await u(s(t),{recursive:!0}),await p(t,r)}}const besideBundle=async()=>s(await f(process.argv[1]??``)),_=n({h5Version:`1.0.0.90`,audience:`everyone`}),v=[{says:{en:`A new version goes to the testers first.`,zh:`新版本先发给测试人员。`},verb:`release`,flags:[`--version`,`v1.1.0`],exit:0},{says:{en:`They like it: it goes to 500 users.`,zh:`测试通过：发给 500 位用户。`},verb:`promote`,flags:[],exit:0},{says:{en:`Now to everyone? The gate asks for the crash rate first.`,zh:`现在全量发布？门禁先查询崩溃率。`},verb:`promote`,flags:[`--to`,`everyone`],exit:7},{says:{en:`The rollout stands where it was. Back, in one step:`,zh:`灰度停在原处。一步回滚：`},verb:`rollback`,flags:[`--to`,`previous`,`--reason`,`crash rate 4.2 %`],exit:0}],y={en:{begin:e=>`An emulator of the cloud listens on ${e}; in it, version 1.0.0.90 is live for everyone.`,users:`What users of the app receive now:`,nothing:`nothing`,received:(e,t)=>`version ${e}, published to ${t}`,audiences:{everyone:`everyone`,whitelist:`the whitelist`,window:`window`},deploy:`Cloud functions and a static site:`,browser:`What a browser gets now:`,left:e=>`Configuration, code and receipts: ${e}`},zh:{begin:e=>`云端模拟器正在监听 ${e}；其中版本 1.0.0.90 已全量发布。`,users:`应用的用户现在收到：`,nothing:`无`,received:(e,t)=>`版本 ${e}，发布范围：${t}`,audiences:{everyone:`所有人`,whitelist:`白名单`,window:`时间窗`},deploy:`云函数和静态网站：`,browser:`浏览器现在得到：`,left:e=>`配置、代码和回执：${e}`}};async function demo(e,n){i([...e.problems,...t(e.language,process.env)]);let o=await d(c(m(),`miniship-demo-`));await writeSample(o);let s=a(),l=await r({seed:_});try{let e={folder:o,emulator:l,language:n},t=y[n];say(t.begin(l.url));let r=await tellRollout(e,s)??await tellDeploy(e);return s.came()?130:r===void 0?(say(`\n${t.left(o)}`),0):r}finally{await l.close(),s.done()}}async function tellRollout(e,t){for(let[n,{says:r,verb:i,flags:a,exit:o}]of v.entries()){say(`\n${n+1}. ${r[e.language]}`);let s=await runShown([i,`--app`,`shop`,...a],`${n+1}-${i}.json`,e);if(t.came())return 130;if(s.exit!==o)return s.exit||1;say(`\n${y[e.language].users}`);for(let t of[`u001`,`u999`])say(`  ${t}  ${received(t,e)}`)}}async function tellDeploy(e){let t=y[e.language];say(`\n5. ${t.deploy}`);let n=await runShown([`deploy`],`5-deploy.json`,e);if(n.exit!==0)return n.exit;say(`\n${t.browser}`),await showAnswer(`${n.outputs[`http-endpoint`]}/http/hello?name=tom`),await showAnswer(n.outputs[`hosting-url`]??``)}async function runShown([t,...n],r,{folder:i,emulator:a,language:s}){say(`\n  $ miniship ${[t,...n].map(quoted).join(` `)}\n`);let l=e([t,...n,`--working-directory`,i,`--receipt`,c(i,r)]);return await o(t,l,{PATH:process.env.PATH,MINISHIP_LANG:s,...a.env})}const quoted=e=>/[^\w./:=@%-]/.test(e)?`"${e}"`:e;function received(e,{emulator:t,language:n}){let r=y[n],{appId:i,workspaceId:a}=_.apps[0]??{appId:``,workspaceId:``},o=t.env.MINISHIP_H5_ID??``,s=t.resolve({appId:i,workspaceId:a,h5Id:o,userId:e,platform:`ios`,clientVersion:`10.2.0`});return s===null?r.nothing:r.received(s.h5Version,r.audiences[s.audience])}async function showAnswer(e){let t=await fetch(e),n=(await t.text()).trim().replaceAll(`
`,` `);say(`  GET ${e}\n    ${t.status} ${n.length>90?`${n.slice(0,90)}…`:n}`)}const say=e=>void process.stdout.write(`${e}\n`);export{demo};