import type { AddressInspection } from '../../preload/contract/pim-address.ts';
import type { Problem, ProblemCode } from '../../preload/contract/problem.ts';
import { akeneoSite } from '../pim/address-hosts.ts';
import { type Answer, evidenceOf, isHtml, textField } from '../pim/answer.ts';
import { answerProblem } from '../pim/answer-problems.ts';
import { restRoot } from '../pim/links.ts';
import { ProblemError, problem } from '../pim/problem-error.ts';
import { type Capabilities, readRootListing } from '../pim/resources/root-listing.ts';
import type { Transport } from '../pim/transport.ts';
import { orOtherScheme } from './other-scheme.ts';

/**
 * Asks for the root listing, which a PIM gives without a token (pim-community-dev, RootEndpointController.php).
 *
 * @throws ProblemError as `Transport.request`; where http and https were mixed up, with the address to use
 */
export async function askRoot(
  transport: Transport,
  baseUrl: string,
  options: { signal?: AbortSignal | undefined; timeoutMs?: number | undefined } = {},
): Promise<Answer> {
  try {
    return await transport.request({ method: 'GET', url: `${baseUrl}${restRoot}`, ...options });
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    throw await orOtherScheme(error, transport, baseUrl, options.signal);
  }
}

/** A PIM recognised by its root listing. */
export interface IdentifiedPim {
  capabilities: Capabilities;
  inspection: AddressInspection;
}

/**
 * Tells from the answer to `askRoot` whether a PIM stands there, and if not, what does. May look for the login page
 * of a PIM to tell a PIM without API from another site.
 *
 * @throws ProblemError what stands there instead; `cancelled`
 */
export async function identifyPim(
  answer: Answer,
  transport: Transport,
  baseUrl: string,
  signal?: AbortSignal,
): Promise<IdentifiedPim> {
  const capabilities = answer.status === 200 ? readRootListing(answer.json) : null;
  if (capabilities === null)
    throw new ProblemError(await whatStandsThere(answer, transport, baseUrl, signal));
  return {
    capabilities,
    inspection: {
      baseUrl,
      routes: capabilities.routes,
      offers: {
        productsByUuid: capabilities.offers('/products-uuid'),
        systemInformation: capabilities.offers('/system-information'),
        assetManager: capabilities.offers('/asset-families'),
        referenceEntities: capabilities.offers('/reference-entities'),
        connectedApps: null,
      },
      announcedHost: otherHost(capabilities.host, baseUrl),
      durationMs: answer.durationMs,
    },
  };
}

/** Where the PIM's own idea of its scheme and host differs: it stands behind a proxy that it does not trust. */
function otherHost(announced: string | null, baseUrl: string): string | null {
  if (announced === null) return null;
  const origin = URL.parse(announced)?.origin;
  return origin === new URL(baseUrl).origin ? null : announced;
}

async function whatStandsThere(
  answer: Answer,
  transport: Transport,
  baseUrl: string,
  signal: AbortSignal | undefined,
): Promise<Problem> {
  const evidence = evidenceOf(answer);
  const params = { host: new URL(baseUrl).host, status: answer.status };
  const site = akeneoSite(new URL(baseUrl).hostname);
  if (site !== null) return problem(site, params, { evidence });
  if (answer.status !== 404 || isWebServerPage(answer)) {
    const found = answerProblem(answer);
    const code = withoutToken[found.code];
    return code === undefined ? found : problem(code, params, { evidence });
  }
  const akeneo = isNoRoute(answer) || (await hasLoginPage(transport, baseUrl, signal));
  return problem(akeneo ? 'api-not-found' : 'not-akeneo', params, { evidence });
}

/** What answers mean that would be about a token or a resource, had one been sent. */
const withoutToken: Partial<Record<ProblemCode, ProblemCode>> = {
  'token-rejected': 'login-page',
  'token-expired': 'login-page',
  'authorization-missing': 'login-page',
  'account-disabled': 'login-page',
  'web-api-not-allowed': 'blocked',
  'permission-missing': 'blocked',
  'not-offered': 'not-akeneo',
  'entity-not-found': 'not-akeneo',
  'request-refused': 'not-akeneo',
  'unexpected-answer': 'not-akeneo',
};

function isNoRoute(answer: Answer): boolean {
  return /^No route found/i.test(textField(answer.json, 'message') ?? '');
}

/** The bare 404 page of nginx, Apache, IIS or Caddy: rewrite rules are missing, or another virtual host answers. */
function isWebServerPage(answer: Answer): boolean {
  if (answer.status !== 404 || answer.json !== undefined) return false;
  const bare = answer.text.length < 1500;
  return (
    bare && (!isHtml(answer) || /<center>|<address>|requested URL|Not Found<\/h[12]>|IIS/i.test(answer.text))
  );
}

async function hasLoginPage(transport: Transport, baseUrl: string, signal: AbortSignal | undefined) {
  try {
    const page = await transport.request({
      method: 'GET',
      url: `${baseUrl}/user/login`,
      signal,
      timeoutMs: 10_000,
    });
    return isHtml(page) && /login_check|_username/.test(page.text) && /akeneo/i.test(page.text);
  } catch (error) {
    if (error instanceof ProblemError && error.problem.code !== 'cancelled') return false;
    throw error;
  }
}
