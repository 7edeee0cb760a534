import type { ReplyFrom } from '../wire/catalogue.ts';
import type { SpaceUsage } from './spaces-words.ts';

type Hours = NonNullable<ReplyFrom<'DescribeResourceUsage'>['DataList']>;
type Hour = Hours[number];

/**
 * The hours of a day as one: sizes are those of the newest hour that has them, everything else is added up. The times say Z, and are called Beijing
 * time in one place and UTC in another (seed 002, 16.1); only their order counts here, so it does not matter which.
 */
export function readUsage(hours: Hours): SpaceUsage {
  const newestFirst = [...hours].sort((a, b) => (a.EndTime === b.EndTime ? 0 : (a.EndTime ?? '') < (b.EndTime ?? '') ? 1 : -1));
  const newest = (size: (hour: Hour) => number | undefined) => newestFirst.map(size).find((sizeBytes) => sizeBytes !== undefined);
  const total = (of: (hour: Hour) => number | undefined) => {
    const known = hours.map(of).filter((amount) => amount !== undefined);
    return known.length === 0 ? undefined : known.reduce((sum, amount) => sum + amount, 0);
  };
  return {
    siteBytes: newest(({ StaticWeb }) => StaticWeb?.DataSize),
    filesBytes: newest(({ CloudStorage }) => CloudStorage?.DataSize),
    databaseBytes: newest(({ CloudDB }) => CloudDB?.DataSize),
    today: {
      siteTrafficBytes: total(({ StaticWeb }) => StaticWeb?.Traffic),
      filesTrafficBytes: total(({ CloudStorage }) => CloudStorage?.Traffic),
      databaseReads: total(({ CloudDB }) => CloudDB?.Read),
      databaseWrites: total(({ CloudDB }) => CloudDB?.Write),
      functionCalls: total(({ CloudFunction }) => CloudFunction?.Count),
      functionGigabyteSeconds: total(({ CloudFunction }) => CloudFunction?.Compute),
      functionTrafficBytes: total(({ CloudFunction }) => CloudFunction?.Traffic),
    },
  };
}
