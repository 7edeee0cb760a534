import type { ReplyQuery } from '../workflows/call.ts';

/** The one door to JMESPath, the query language of the AWS, Azure and Alibaba Cloud command lines. Throws when the query cannot be read. */
export async function readReplyQuery(text: string): Promise<ReplyQuery> {
  const { search, JMESPathTypeError } = await import('@aws-lambda-powertools/jmespath');
  // The package knows no parsing by itself: on an empty reply whatever is wrong with the query shows, and what only misses its fields is not.
  try {
    search(text, {});
  } catch (error) {
    if (!(error instanceof JMESPathTypeError)) throw error;
  }
  return (reply) => search(text, reply as Parameters<typeof search>[1]) ?? null;
}
