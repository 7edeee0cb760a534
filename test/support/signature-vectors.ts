import { readFileSync } from 'node:fs';
import type { FormValue } from '../../src/transport/form.ts';

/** Known-good signatures, made by the vendor's own packages; see `about` in the file. */
export interface Vector {
  readonly id: string;
  readonly algorithm: string;
  readonly note: string;
  readonly input: {
    readonly endpoint: string;
    readonly method: 'GET' | 'POST';
    readonly version: string;
    readonly action: string;
    readonly params?: Readonly<Record<string, FormValue>>;
    readonly query?: Readonly<Record<string, string>>;
    readonly body?: Readonly<Record<string, FormValue>>;
    readonly credentials: { readonly accessKeyId: string; readonly accessKeySecret: string; readonly securityToken?: string };
    readonly timestamp?: string;
    readonly date?: string;
    readonly signatureNonce: string;
  };
  readonly expected: {
    readonly stringToSign: string;
    readonly signature: string;
    readonly url?: string;
    readonly body?: string;
    readonly query?: Readonly<Record<string, string>>;
    readonly signedHeaders: Readonly<Record<string, string>>;
    readonly canonicalRequest: string;
    readonly authorization: string;
    readonly minimal?: {
      readonly headers: Readonly<Record<string, string>>;
      readonly canonicalRequest: string;
      readonly signature: string;
      readonly authorization: string;
    };
  };
}

interface VectorFile {
  readonly seedWorkedExample: {
    readonly params: Readonly<Record<string, string>>;
    readonly method: 'GET';
    readonly accessKeySecret: string;
    readonly printedInSeed: string;
    readonly correct: { readonly DescribeSpace: string; readonly DescribeRegions: string };
  };
  readonly vectors: readonly Vector[];
}

export const vectorFile = JSON.parse(readFileSync(new URL('../fixtures/signature-vectors.json', import.meta.url), 'utf8')) as VectorFile;

/** The vectors of one algorithm. */
export const vectorsOf = (algorithm: string): readonly Vector[] => vectorFile.vectors.filter((vector) => vector.algorithm === algorithm);

/** A signature of a cloud application's gateway. */
interface TopVector {
  readonly id: string;
  readonly note: string;
  readonly input: {
    readonly secret: string;
    readonly query: Readonly<Record<string, string>>;
    readonly signedHeaders: Readonly<Record<string, string>>;
    readonly body?: string;
  };
  readonly expected: { readonly baseString: string; readonly sign: string };
}

/** The vectors of the cloud application's signature; their shape is their own. */
export const topVectors = vectorsOf('TOP-SPI-MD5') as unknown as readonly TopVector[];
