import { type Answer, isHtml } from '../pim/answer.ts';

/** Programs that stand at addresses taken for a PIM, by what their pages and headers hold. */
const programs: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['WordPress', /wp-content|wp-includes/i],
  ['Shopify', /cdn\.shopify\.com|x-shopify/i],
  ['Magento', /mage\/cookies|Magento_|x-magento/i],
  ['Shopware', /shopware/i],
  ['Drupal', /drupal/i],
  ['TYPO3', /typo3/i],
  ['Pimcore', /pimcore/i],
  ['UnoPim', /unopim/i],
  ['Ergonode', /ergonode/i],
  ['Salesforce Commerce', /demandware/i],
  ['Keycloak', /keycloak/i],
  ['Okta', /okta/i],
  ['Microsoft Entra', /login\.microsoftonline/i],
  ['Nginx start page', /Welcome to nginx/i],
  ['Apache start page', /Apache2? (Ubuntu|Debian|HTTP Server)? ?(Default|Test) Page|It works!/i],
  ['IIS start page', /IIS Windows Server/i],
  ['phpMyAdmin', /phpMyAdmin/i],
  ['Akeneo', /akeneo/i],
];

const proxyWords =
  /zscaler|forcepoint|websense|blue ?coat|forti(net|guard|gate)|netskope|mcafee web gateway|squid|sophos|barracuda|captive portal|web ?filter|sign in to use the internet|company network access|access to the internet/i;

/** What can be told of the page that answered: its title, the server's name, and the program where it is known. */
export function pageFacts(answer: Answer): Record<string, string> {
  const title = /<title[^>]*>([^<]{1,200})/i.exec(answer.text)?.[1]?.trim();
  const server = answer.headers.server;
  const text = `${answer.text} ${Object.entries(answer.headers).flat().join(' ')}`;
  const program = isHtml(answer) ? programs.find(([, pattern]) => pattern.test(text))?.[0] : undefined;
  return {
    ...(title === undefined ? {} : { title: answer.redact(title) }),
    ...(server === undefined ? {} : { server }),
    ...(program === undefined ? {} : { program }),
  };
}

/** Whether a company proxy or the login of a network answers in place of the host. */
export function isProxyPage(answer: Answer): boolean {
  return isHtml(answer) && proxyWords.test(answer.text);
}
