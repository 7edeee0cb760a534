import type { RequestTo } from '../wire/catalogue.ts';
import { Refusal } from './refusal.ts';
import { compareVersions } from './versions.ts';
import type { WorkspaceState } from './world.ts';

type Upload = RequestTo<'UploadMcubeMiniPackage'>;

/** Everything about an upload that can be judged without looking into its files. */
export function checkUpload(request: Upload, workspace: WorkspaceState): void {
  const { H5Id, H5Version } = request;
  // Versions are unique in a mini program; there is no operation that frees one (wire-facts section 6).
  if (workspace.packages.some((one) => one.h5Id === H5Id && one.h5Version === H5Version)) {
    throw new Refusal(`Version ${H5Version} of mini program ${H5Id} exists already.`);
  }
  for (const name of ['H5Name', 'MainUrl'] as const) if (request[name].trim() === '') throw new Refusal(`${name} is empty.`);
  // Seed document 001 wants it for test packages only; what an empty value does for the others is open (wire-facts, question 8).
  if (request.PackageType > 2 && request.UserId === '') throw new Refusal('UserId is needed for package types 3 and 4.');
  if (request.PackageType !== 3 && request.Uuid !== undefined) throw new Refusal('Uuid is for package type 3 only.');
  if (request.Uuid?.trim() === '') throw new Refusal('Uuid is empty.');
  if (!isJsonObject(request.ExtendInfo ?? '{}')) throw new Refusal('ExtendInfo is not a JSON object.');
  checkVhost(request, workspace);
  checkClientVersions(request);
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** The mini program's id and the virtual domain. Whether the scheme belongs to it is open (wire-facts, question 1): both are taken. */
function checkVhost({ Vhost, H5Id }: Upload, { virtualDomain }: WorkspaceState): void {
  if (virtualDomain === null) throw new Refusal('The workspace has no virtual domain yet.');
  const expected = `${H5Id}.${virtualDomain}`;
  if (Vhost.replace(/^https?:\/\//, '') !== expected) throw new Refusal(`Vhost is "${Vhost}", expected "https://${expected}".`);
}

function checkClientVersions({ Platform, ClientVersionMin, ClientVersionMax = '' }: Upload): void {
  const [iosMin = '', androidMin = ''] = ClientVersionMin.split(';');
  const [iosMax = '', androidMax = ''] = ClientVersionMax.split(';');
  checkRange('iOS', Platform !== 'Android', iosMin, iosMax);
  checkRange('Android', Platform !== 'iOS', androidMin, androidMax);
  if (Platform === 'all' && (iosMax === '') !== (androidMax === ''))
    throw new Refusal('ClientVersionMax must be given for both platforms or for none.');
}

function checkRange(platform: string, wanted: boolean, min: string, max: string): void {
  if (!wanted) {
    if (min !== '' || max !== '') throw new Refusal(`A client version of ${platform} is given, but the package is not for ${platform}.`);
    return;
  }
  for (const version of max === '' ? [min] : [min, max]) {
    if (!/^\d+(\.\d+)*$/.test(version)) throw new Refusal(`"${version}" is not a client version of ${platform}.`);
  }
  if (max !== '' && compareVersions(min, max) > 0) throw new Refusal(`The client versions of ${platform} are the wrong way round.`);
}
