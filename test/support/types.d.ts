/** The parts of ali-oss that the contract tests use; the package ships no types. */
declare module 'ali-oss' {
  interface Options {
    region?: string;
    endpoint?: string;
    accessKeyId: string;
    accessKeySecret: string;
    bucket?: string;
    cname?: boolean;
    secure?: boolean;
  }
  class OSS {
    constructor(options: Options);
    calculatePostSignature(policy: object | string): { OSSAccessKeyId: string; Signature: string; policy: string };
    signatureUrl(name: string, options?: { expires?: number; method?: string; 'Content-Type'?: string }): string;
    put(name: string, content: Buffer): Promise<{ res: { status: number; headers: Record<string, string> } }>;
  }
  export = OSS;
}
