/** Work that is begun at once and needed as a whole. It fails only when all of it has ended: nothing is told after the end of a run. */
export async function together<Results extends readonly unknown[]>(
  ...work: { readonly [Index in keyof Results]: Promise<Results[Index]> }
): Promise<Results> {
  const settled = await Promise.allSettled(work);
  const failed = settled.find((outcome) => outcome.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return settled.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value : undefined)) as unknown as Results;
}
