import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';

const domainName = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/i;

/** Whether a text is a domain such as `www.example.com`, without scheme, port and path. */
export const isDomainName = (text: string): boolean => domainName.test(text);

/** What a text should have been that is no domain. */
export const expectedDomain = said('a domain such as www.example.com, without http:// or https://');

/** The same as the fault of a value in the file. */
export const domainFault = (text: string): Text | undefined => (isDomainName(text) ? undefined : expectedDomain);
