import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { Cloud } from '../cloud.ts';
import { GatewayError } from '../refusal.ts';
import type { ServerlessHandlers } from './handlers.ts';
import { answerHttpTrigger } from './http-call.ts';
import type { SpaceState } from './space-state.ts';

type TriggerOperation = 'DescribeHttpTriggerConfig' | 'UpdateHttpTriggerConfig';

/** The HTTP trigger of a space. A custom domain is kept and shown, but nothing is served there. */
export const triggerHandlers = {
  DescribeHttpTriggerConfig: (_request, { cloud, space }) => viewTrigger(space, cloud),

  UpdateHttpTriggerConfig: (request, { cloud, space }) => {
    const { httpTrigger } = space;
    const certificate = readCertificate(request.CustomDomainCertificate, request.CustomDomainPrivateKey);
    if (request.EnableService) httpTrigger.service = 'on';
    else if (httpTrigger.service === 'on') httpTrigger.service = 'off';
    httpTrigger.customDomain = request.CustomDomain ?? httpTrigger.customDomain;
    httpTrigger.certificate = certificate ?? httpTrigger.certificate;
    return viewTrigger(space, cloud);
  },
} satisfies ServerlessHandlers<TriggerOperation>;

async function viewTrigger({ spaceId, httpTrigger }: SpaceState, cloud: Cloud) {
  const { service, customDomain, certificate } = httpTrigger;
  const view = {
    EnableService: service === 'on',
    Success: true,
    ...(customDomain === '' ? {} : { CustomDomain: customDomain }),
    ...(certificate === '' ? {} : { CustomDomainCertificateInfo: certificateInfo(certificate) }),
  };
  if (service === 'never-on') return view;
  // The cloud's has no scheme and is reached by https; this one is on this machine, so it says that it is not.
  const DefaultEndpoint = await cloud.servers.addressOf('trigger', spaceId, (message) => answerHttpTrigger(message, spaceId, cloud));
  return { ...view, DefaultEndpoint, CustomDomainCname: `${spaceId}.custom.bspapp.com` };
}

/** The certificate after a change: undefined stays as it is, an empty text takes it away. Both texts travel together (catalogue). */
function readCertificate(certificate: string | undefined, privateKey: string | undefined): string | undefined {
  if (certificate === undefined && privateKey === undefined) return undefined;
  if (certificate === '' && privateKey === '') return '';
  if (!certificate || !privateKey) throw unfit('CustomDomainCertificate and CustomDomainPrivateKey must be given together');
  let fits: boolean;
  try {
    fits = new X509Certificate(certificate).checkPrivateKey(createPrivateKey(privateKey));
  } catch (error) {
    throw unfit(error instanceof Error ? error.message : String(error));
  }
  if (!fits) throw unfit('the private key is not that of the certificate');
  return certificate;
}

const unfit = (reason: string): GatewayError => new GatewayError(400, 'InvalidCertificate', `The certificate is not valid: ${reason}.`);

function certificateInfo(pem: string): string {
  const { validFrom, validTo, subject } = new X509Certificate(pem);
  const time = (text: string): string => new Date(text).toISOString().replace('.000Z', 'Z');
  return JSON.stringify({ notAfter: time(validTo), notBefore: time(validFrom), subject });
}
