import { mpaasDefaults, type Product, serverlessDefaults } from '../wire/catalogue.ts';

/** Where a call goes, and in which version of the product's API. */
export interface Destination {
  readonly endpoint: string;
  readonly version: string;
}

/** A host of the vendor that serves one product: `mpaas.cn-hangzhou.aliyuncs.com`, `mpserverless.aliyuncs.com`. */
const vendorHost = /^(mpaas|mpserverless)(?:-vpc)?\.(?:[a-z0-9-]+\.)?aliyuncs\.com$/i;

/**
 * The given endpoint serves both products, as an emulator or a relay does, unless it is the vendor's own host of the other one. The
 * given version is of mPaaS; MPServerless has one version only (wire-facts section 3).
 */
export function destinationOf(product: Product, given: { readonly [Name in keyof Destination]?: string | undefined }): Destination {
  const { endpoint, version } =
    product === 'mpaas' ? { ...mpaasDefaults, version: given.version ?? mpaasDefaults.version } : serverlessDefaults;
  return { endpoint: given.endpoint !== undefined && serves(given.endpoint, product) ? given.endpoint : endpoint, version };
}

function serves(endpoint: string, product: Product): boolean {
  const [, owner = product] = vendorHost.exec(new URL(endpoint).hostname) ?? [];
  return owner === product;
}
