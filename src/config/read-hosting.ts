import { isIPv4 } from 'node:net';
import { Failure } from '../errors/failure.ts';
import { said } from '../errors/said.ts';
import type { Text } from '../errors/text.ts';
import { check } from './config-check.ts';
import type { FilePart } from './config-file.ts';
import { mappingAt } from './config-tree.ts';
import { capFault, noCap, readCap } from './delete-cap.ts';
import type { DeleteRequest, HostingRequest } from './deploy-request.ts';
import { domainFault } from './domain-name.ts';
import { FileSection } from './file-section.ts';
import { readHeaderRules } from './header-rules.ts';
import type { InputsRead } from './input-values.ts';
import { type InputName, inputNames, inputOf } from './inputs.ts';
import { invalid, missing } from './problems.ts';
import { hostingShape } from './serverless-shape.ts';
import { folderFault, folderPrefix, pageFault, withoutLeadingSlash } from './site-path.ts';

const mostIps = 3;

/** The inputs that describe a site; one of them alone asks for the rest. */
const siteInputs = inputNames.filter((name) => inputOf(name).group === 'hosting');

/** Whether anything says that there is a site: a flag, a variable or the file. */
export const describesSite = ({ sources }: InputsRead, part: FilePart | undefined): boolean =>
  siteInputs.some((name) => sources.has(name)) || mappingAt(part?.tree, 'hosting') !== undefined;

/** IPv4, alone or as a range of 2 to 256 addresses (wire-facts §7). */
function addressFault(text: string): Text | undefined {
  const [address = '', mask, ...more] = text.split('/');
  const isMask = mask === undefined || (/^\d\d$/.test(mask) && Number(mask) >= 24 && Number(mask) <= 31);
  return isIPv4(address) && isMask && more.length === 0 ? undefined : said('an IPv4 address, or a range with a mask from /24 to /31');
}

/** What only the file can say. */
function readOwn(hosting: FileSection | undefined): Pick<HostingRequest, 'allowedIps' | 'headers' | 'exclude' | 'refresh'> {
  const allowedIps = hosting?.list('allowedIps', addressFault);
  if (allowedIps !== undefined && allowedIps.length > mostIps)
    hosting?.refuse(
      'allowedIps',
      said('"allowedIps" has {length} entries, and the cloud takes {mostIps}', { length: allowedIps.length, mostIps }),
    );
  return {
    allowedIps,
    headers: readHeaderRules(hosting),
    exclude: (hosting?.list('exclude') ?? []).map(withoutLeadingSlash),
    refresh: (hosting?.list('refresh', domainFault) ?? []).map((domain) => domain.toLowerCase()),
  };
}

const readDelete = ({ values }: InputsRead): DeleteRequest => ({
  enabled: values.delete,
  prefix: folderPrefix(values['delete-prefix'] ?? ''),
  keep: (values['delete-keep'] ?? []).map(withoutLeadingSlash),
  atMost: readCap(values['delete-at-most']) ?? noCap,
});

/** Inputs that must look like something; each entry says what. */
const forms: readonly { readonly name: InputName; readonly fault: (text: string) => Text | undefined }[] = [
  { name: 'hosting-index', fault: pageFault },
  { name: 'hosting-error', fault: pageFault },
  { name: 'delete-prefix', fault: folderFault },
  { name: 'delete-at-most', fault: capFault },
];

function inputProblems(read: InputsRead): readonly Failure[] {
  const misshapen = forms.flatMap(({ name, fault }) => {
    const given = read.sources.get(name);
    const expected = given === undefined || read.faulty.has(name) ? undefined : fault(given.text);
    return expected === undefined ? [] : [invalid(read, name, expected)];
  });
  const reason = said('a single-page app answers every unknown path with its index page, so no error page is ever shown.');
  const conflict =
    read.values.spa && read.values['hosting-error'] !== undefined
      ? [new Failure('INPUTS_CONFLICT', { names: ['spa', 'hosting-error'], reason })]
      : [];
  return [...missing(read, 'hosting'), ...misshapen, ...conflict];
}

/** Reads the site, with every problem of it. */
export function readHosting(
  read: InputsRead,
  part: FilePart | undefined,
): { readonly hosting: HostingRequest; readonly problems: readonly Failure[] } {
  const { values } = read;
  const problems: Failure[] = [];
  const tree = mappingAt(part?.tree, 'hosting');
  // What is of a wrong shape was told when the file was checked, and is not read again.
  const isSound =
    tree !== undefined && part !== undefined && check(tree, hostingShape, { file: part.surroundings.file, key: 'hosting' }).length === 0;
  const own = readOwn(isSound ? new FileSection(tree, part.surroundings, problems) : undefined);
  const error = values['hosting-error'];
  const manifest = values['manifest-file'];
  const hosting: HostingRequest = {
    ...own,
    path: values.hosting ?? '',
    index: withoutLeadingSlash(values['hosting-index']),
    error: error === undefined ? undefined : withoutLeadingSlash(error),
    spa: values.spa,
    delete: readDelete(read),
    manifest: manifest === undefined ? { kind: 'beside-site' } : { kind: 'file', path: manifest },
  };
  return { hosting, problems: [...inputProblems(read), ...problems] };
}
