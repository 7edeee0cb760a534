import type { DomainRequest } from '../config/deploy-request.ts';
import type { SiteDomain, SpaceSettings } from '../services/serverless-words.ts';
import type { Setting } from './setting.ts';

/** The custom domains of hosting that are asked for. Others stay bound: somebody else may need them. */
export const domainSettings = (
  asked: readonly DomainRequest[],
  found: readonly SiteDomain[],
  settings: SpaceSettings,
): readonly Setting[] => asked.flatMap((domain) => settingsOf(domain, found, settings));

/** In the order in which they can be written: https can be forced only with a certificate, and everything needs the domain. */
function settingsOf(asked: DomainRequest, found: readonly SiteDomain[], settings: SpaceSettings): readonly Setting[] {
  const { domain, certificate, forceHttps, cors } = asked;
  const setting = (
    name: string,
    wordsOf: (site: SiteDomain | undefined) => string,
    after: string,
    write: () => Promise<void>,
  ): Setting => ({
    name: `domain ${domain}${name}`,
    before: wordsOf(found.find((each) => each.domain === domain)),
    after,
    write,
    read: async () => wordsOf((await settings.domains()).find((each) => each.domain === domain)),
  });

  const asList = [
    setting(
      '',
      (site) => (site === undefined ? 'not bound' : 'bound'),
      'bound',
      () => settings.bindDomain(domain),
    ),
  ];
  if (certificate !== undefined) {
    const attach = () => settings.attachCertificate(domain, certificate);
    asList.push(setting(' certificate', (site) => site?.certificateName ?? 'none', certificate.name, attach));
  }
  if (forceHttps !== undefined) {
    asList.push(
      setting(
        ' force HTTPS',
        (site) => onOrOff(site?.forceHttps),
        onOrOff(forceHttps),
        () => settings.setForceHttps(domain, forceHttps),
      ),
    );
  }
  if (cors !== undefined) {
    asList.push(
      setting(
        ' CORS',
        (site) => corsWords(site?.cors),
        corsWords(cors),
        () => settings.setDomainCors(domain, cors),
      ),
    );
  }
  return asList;
}

const onOrOff = (value: boolean | undefined): string => (value ? 'on' : 'off');

const corsWords = (cors: SiteDomain['cors'] | undefined): string => (cors ? cors.origins : 'off');
