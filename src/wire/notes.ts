import type { OperationName } from './catalogue.ts';
import type { Note, Page } from './note.ts';
import { databaseNotes } from './notes/database.ts';
import { filesNotes } from './notes/files.ts';
import { functionsNotes } from './notes/functions.ts';
import { hostingNotes } from './notes/hosting.ts';
import { mcubeNotes } from './notes/mcube.ts';
import { mobileSyncNotes } from './notes/mobile-sync.ts';
import { openPlatformsNotes } from './notes/open-platforms.ts';
import { parameterAbouts } from './notes/parameters.ts';
import { spacesNotes } from './notes/spaces.ts';

/** The words about every operation; one without does not compile. */
const notes: { readonly [Name in OperationName]: Note } = {
  ...mcubeNotes,
  ...mobileSyncNotes,
  ...spacesNotes,
  ...functionsNotes,
  ...hostingNotes,
  ...filesNotes,
  ...databaseNotes,
  ...openPlatformsNotes,
  RefreshWebHostingCustomDomainCache: {
    about: 'Empties the cache in front of a domain of a site; three times an hour, in the commercial edition.',
    page: 'SDK',
  },
};

export const noteOf = (name: OperationName): Note => notes[name];

/** What the vendor calls the pages. */
export const pageTitles: Readonly<Record<Page, string>> = {
  S1: 'Mobile Platform as a Service: Interface description (mini programs), 2022-05-25',
  S2: '小程序云 Serverless: API reference (2019-06-15)',
  S4: 'Mobile Platform as a Service: Connect using the Java SDK (Mobile Sync), 2026-01-19',
  SDK: 'in the SDK only',
};

/** What a parameter is, and what it may hold beyond the rules of its row. */
export function parameterAbout(name: OperationName, parameter: string): string {
  const common: Readonly<Record<string, string>> = parameterAbouts;
  const { parameters: limits, instead } = noteOf(name);
  const own = limits?.[parameter];
  return [instead?.[parameter] ?? common[parameter] ?? '', own === undefined ? '' : `${own[0]?.toUpperCase()}${own.slice(1)}.`]
    .filter(Boolean)
    .join(' ');
}
