import { scrypt } from 'node:crypto';

/** 32 MB and some 60 ms for one guess: who knows a plan, a receipt or a stamp must not get at the secret by trying. */
const cost = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 };

/** 40 bits tell two secrets of one place apart, and leave any real secret as unknown as it was. */
const bytes = 5;

/**
 * Stands for a secret where the secret itself must not. The same secret at the same place always has the same digest, so that plans agree;
 * at another place it has another one, so that nobody sees that two are alike.
 */
export const secretDigest = (secret: string, place: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    scrypt(secret, JSON.stringify(['miniship secret digest 1', ...place]), bytes, cost, (error, key) =>
      error === null ? resolve(key.toString('hex')) : reject(error),
    );
  });
