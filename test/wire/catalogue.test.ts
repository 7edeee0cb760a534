import { expect, test } from 'vitest';
import { isOperation, okCode, operations, productOf, serverless } from '../../src/wire/catalogue.ts';
import { mcube } from '../../src/wire/mcube.ts';
import { mobileSync } from '../../src/wire/mobile-sync.ts';
import { beyond } from '../../src/wire/serverless/beyond.ts';

test('the vendor documents 94 operations; what goes beyond them is counted apart', () => {
  const names = Object.keys(operations);
  expect(names).toHaveLength(94 + Object.keys(beyond).length);
  expect([mcube, mobileSync, serverless, beyond].map((table) => Object.keys(table).length)).toEqual([20, 2, 73, 1]);
});

test.each([
  { name: 'UploadMcubeMiniPackage', product: 'mpaas', ok: 'OK' },
  { name: 'CreateOpenGlobalData', product: 'mpaas', ok: 'SUCCESS' },
  { name: 'DeployFunction', product: 'mpserverless', ok: 'OK' },
  { name: 'RefreshWebHostingCustomDomainCache', product: 'mpserverless', ok: 'OK' },
] as const)('$name is of $product', ({ name, product, ok }) => {
  expect(productOf(name)).toBe(product);
  expect(okCode(name)).toBe(ok);
});

test('a name of the language is no operation', () => {
  expect(['ListSpace', 'toString', '__proto__', ''].filter(isOperation)).toEqual(['ListSpace']);
});
