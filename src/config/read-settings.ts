import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { type CertificateFacts, readCertificate } from './certificate.ts';
import { soundFields } from './config-check.ts';
import type { FilePart } from './config-file.ts';
import type { DomainRequest, HttpTriggerRequest, PolicyRequest, SettingsRequest } from './deploy-request.ts';
import { domainFault, expectedDomain, isDomainName } from './domain-name.ts';
import { FileSection } from './file-section.ts';
import { readJsonObject } from './json-text.ts';
import { plainPolicies, settingsFields } from './settings-shape.ts';

const mostCorsDomains = 10;

/** Whether the file says anything of the settings around functions and site. */
export const describesSettings = (part: FilePart | undefined): boolean =>
  part?.tree.entries.some(({ key }) => Object.hasOwn(settingsFields, key)) ?? false;

function readHttpTrigger(settings: FileSection, facts: CertificateFacts): HttpTriggerRequest | undefined {
  const trigger = settings.section('httpTrigger');
  if (trigger === undefined) return undefined;
  const domain = trigger.text('domain', (text) => (text === '' ? undefined : domainFault(text)));
  const certificate = readCertificate(trigger, domain || undefined, facts);
  if (domain === '' && trigger.has('certificate')) trigger.refuse('certificate', said('"certificate" has no use without a domain'));
  return { enabled: trigger.flag('enabled'), domain: domain?.toLowerCase(), certificate };
}

function readCors(settings: FileSection): readonly string[] | undefined {
  const domains = settings.list('cors', corsFault);
  if (domains === undefined) return undefined;
  const own = [...new Set(domains.map((domain) => domain.toLowerCase()))];
  if (own.length > mostCorsDomains)
    settings.refuse(
      'cors',
      said('"cors" has {length} domains, and the cloud takes {mostCorsDomains} a space', { length: own.length, mostCorsDomains }),
    );
  return own;
}

/** A domain, perhaps with a port; pages on this machine have none of the public ones. */
const corsFault = (text: string): Text | undefined => {
  const host = text.replace(/:\d{1,5}$/, '').replace(/^\*\./, '');
  return isDomainName(host) || host === 'localhost' || /^\d{1,3}(\.\d{1,3}){3}$/.test(host) ? undefined : expectedDomain;
};

/** A policy by its name, or in own words as a mapping or as JSON. */
function readPolicy(section: FileSection, key: string): Pick<PolicyRequest, 'name' | 'policy'> | undefined {
  const own = section.section(key);
  if (own === undefined) {
    const name = section.choice(key, plainPolicies);
    return name === undefined ? undefined : { name };
  }
  if (own.section('policy') !== undefined) {
    const policy = own.plain('policy');
    return policy === undefined ? undefined : { name: 'EXTENDED', policy: JSON.stringify(policy) };
  }
  const text = own.text('policy', (given) =>
    readJsonObject(given) !== undefined ? undefined : said('a JSON object, such as {".read":true,".write":false}'),
  );
  return text === undefined ? undefined : { name: 'EXTENDED', policy: text };
}

function readPolicies(settings: FileSection): readonly PolicyRequest[] {
  const policies = settings.section('policies');
  const collections = policies?.section('db');
  const ofCollections = (collections?.keys ?? []).flatMap((collection): PolicyRequest[] => {
    const policy = collections === undefined ? undefined : readPolicy(collections, collection);
    return policy === undefined ? [] : [{ service: 'db', collection, ...policy }];
  });
  const ofFiles = policies?.has('file') ? readPolicy(policies, 'file') : undefined;
  return ofFiles === undefined ? ofCollections : [...ofCollections, { service: 'file', ...ofFiles }];
}

function readDomains(settings: FileSection, facts: CertificateFacts): readonly DomainRequest[] {
  const domains = settings.section('domains');
  return (domains?.keys ?? []).flatMap((domain): DomainRequest[] => {
    const section = domains?.section(domain);
    if (section === undefined) return [];
    if (!isDomainName(domain)) domains?.refuse(domain, said('"{domain}" must be {expectedDomain}', { domain, expectedDomain }));
    const certificate = readCertificate(section, domain, facts);
    return [{ domain: domain.toLowerCase(), forceHttps: section.flag('forceHttps'), certificate, cors: readOrigins(section) }];
  });
}

/** Origins with commas between them, as the cloud takes them; `*` for all. */
function readOrigins(section: FileSection): DomainRequest['cors'] {
  const given = section.list('cors', (text) =>
    text === 'true' || text === 'false' || /^(\*|https?:\/\/[^\s,/]+)$/.test(text)
      ? undefined
      : said('an origin such as https://*.example.com (several as a list), or true or false'),
  );
  if (given === undefined || given.length === 0) return undefined;
  if (given.includes('false')) return false;
  return { origins: given.includes('true') ? '*' : given.join(',') };
}

/** Reads the settings around functions and site, with every problem of theirs. */
export function readSettings(part: FilePart | undefined, facts: CertificateFacts): SettingsRequest {
  if (part === undefined) return { policies: [], domains: [] };
  const settings = new FileSection(soundFields(part.tree, settingsFields, part.surroundings.file), part.surroundings, facts.problems);
  return {
    httpTrigger: readHttpTrigger(settings, facts),
    cors: readCors(settings),
    policies: readPolicies(settings),
    domains: readDomains(settings, facts),
  };
}
