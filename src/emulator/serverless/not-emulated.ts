/**
 * Operations that are answered with HTTP 501, and why. Whoever adds a handler takes the operation out of this list; the compiler
 * wants each operation in one of the two places (`serverless.ts`).
 */
export const notEmulated = {
  VerifyWebHostingDomainOwner: 'It asks the DNS of the outside world',
} as const;
