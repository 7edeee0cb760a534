import { isLoopback } from '../transport/loopback.ts';

/**
 * Addresses of the storage may come as http or without a scheme (wire-facts section 5). What they carry is secret, so it travels
 * encrypted, except to this machine. The scheme is not part of what is signed.
 */
export function encryptedAddress(address: string): string {
  if (!/^https?:\/\//i.test(address)) return `${isHere(address) ? 'http' : 'https'}://${address}`;
  return /^http:\/\/[^/?#:@]+\.aliyuncs\.com(?=[/?#]|$)/i.test(address) ? address.replace(/^http:/i, 'https:') : address;
}

const isHere = (bare: string): boolean => URL.canParse(`http://${bare}`) && isLoopback(new URL(`http://${bare}`));
