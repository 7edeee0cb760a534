/** The wait that an answer asks for, in milliseconds from now (wire-facts sections 4 and 5); undefined when it asks for none. */
export function serverWait(headers: Readonly<Record<string, string>>, nowMs: number): number | undefined {
  const inMs = headers['x-acs-retry-after'] ?? headers['x-oss-qos-delay-time'];
  if (inMs !== undefined && isCount(inMs)) return Number(inMs);
  const retryAfter = headers['retry-after'];
  if (retryAfter === undefined) return undefined;
  if (isCount(retryAfter)) return Number(retryAfter) * 1000;
  const atMs = Date.parse(retryAfter);
  return Number.isNaN(atMs) ? undefined : Math.max(0, atMs - nowMs);
}

const isCount = (text: string): boolean => /^\s*\d+(\.\d+)?\s*$/.test(text);
