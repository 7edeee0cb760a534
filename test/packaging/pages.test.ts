import { expect, test } from 'vitest';
import { inspectBuild } from '../../src/packaging/build.ts';
import { type Content, folderOf, smallest } from './temporary-build.ts';

const pages = ['pages/index/index', 'pages/order/order', 'pages/c++/c++'];
const config = JSON.stringify({ pages });

async function absentFrom(changes: Content): Promise<readonly string[]> {
  const { problems } = await inspectBuild(await folderOf({ ...smallest, 'appConfig.json': config, ...changes }), {});
  return problems.map(({ message }) => message);
}

const absent = (...names: string[]): readonly string[] => [
  `appConfig.json lists pages that the build does not contain: ${names.join(', ')}.`,
];

test('a page that leaves no trace, where others do, is absent', async () => {
  expect(await absentFrom({ 'index.js': 'p("pages/index/index")' })).toEqual(absent('pages/order/order', 'pages/c++/c++'));
});

test('a trace in any script or page of HTML counts', async () => {
  const changes = {
    'index.js': "p('./pages/index/index.js')",
    'index.worker.js': 'p("pages/order/order?id")',
    'index.html': 'pages/c++/c++',
  };
  expect(await absentFrom(changes)).toEqual([]);
});

test.each(['pages/order/order.js', 'pages/order/order.html', 'pages/order/order/view.json'])('a file %s counts', async (file) => {
  expect(await absentFrom({ 'index.js': '"pages/index/index"', [file]: '' })).toEqual(absent('pages/c++/c++'));
});

test('a piece of a longer path is no trace', async () => {
  const script = '"pages/index/index","pages/order/orders","subpages/order/order","pages/c++/c++x","pages/cc/cc"';
  expect(await absentFrom({ 'index.js': script, 'pages/order/order-list.js': '' })).toEqual(absent('pages/order/order', 'pages/c++/c++'));
});

test('configuration is no evidence: it lists every page, present or not', async () => {
  const changes = { 'index.js': '"pages/index/index"', 'manifest.json': config, 'app.json': config };
  expect(await absentFrom(changes)).toEqual(absent('pages/order/order', 'pages/c++/c++'));
});

test('when no page leaves a trace, nothing can be known', async () => {
  expect(await absentFrom({ 'index.js': 'p(1),p(2)' })).toEqual([]);
});
