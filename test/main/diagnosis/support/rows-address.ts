import { readAddress } from '../../../../main/pim/address.ts';
import { demoPim } from '../../support/demo-access.ts';
import { type Reply, startHttpServer } from '../../support/http-server.ts';
import { nobody } from '../../support/verify.ts';
import { diagnose } from './diagnose.ts';
import { explain } from './explain.ts';
import { containing, here, matching, onServer, type Row } from './row.ts';

const at = async (url: string) => (await diagnose(url, nobody)).diagnosis;
const onServerThatSays = async (reply: Reply) => at((await startHttpServer(() => reply)).url);
const page = (title: string, body = '') =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;

/** Step 2 of the table: what stands at the address. */
export const addressRows: readonly Row[] = [
  {
    name: '2 HTML 200, the documentation as address',
    step: null,
    run: async () => {
      const reading = readAddress('https://api.akeneo.com');
      if (reading.understood) throw new Error('understood');
      return explain(reading.problem);
    },
    code: 'address-documentation-site',
    causes: ['documentation-site'],
    remedies: [here('edit-address')],
  },
  {
    name: '2 HTML 200, a marketing site as address',
    step: null,
    run: async () => {
      const reading = readAddress('www.akeneo.com/platform');
      if (reading.understood) throw new Error('understood');
      return explain(reading.problem);
    },
    code: 'address-marketing-site',
    causes: ['marketing-site'],
    remedies: [here('edit-address')],
  },
  {
    name: '2 HTML 200, another site',
    step: 'identify',
    run: () => onServerThatSays({ body: page('Shop', '<link href="/wp-content/x.css">') }),
    code: 'not-akeneo',
    causes: ['other-software', 'company-proxy'],
    evidence: { status: 200, body: containing('<title>Shop') },
    remedies: [here('edit-address')],
  },
  {
    name: '2 HTML with a login form, status 401',
    step: 'identify',
    run: () => onServerThatSays({ status: 401, body: page('Login', '<form><input type="password"></form>') }),
    code: 'login-page',
    causes: ['interface-path', 'firewall-order', 'single-sign-on'],
    evidence: { status: 401 },
    remedies: [here('edit-address'), onServer('firewall-order')],
  },
  {
    name: '2 404 JSON No route found, address with /api/rest/v1',
    step: 'sub-path',
    run: async () => at(`${(await demoPim()).url}/api/rest/v1`),
    code: 'address-path-wrong',
    causes: ['api-path'],
    remedies: [here('use-address', { url: matching(/:\d+$/) })],
  },
  {
    name: '2 404 HTML of Apache or nginx',
    step: 'identify',
    run: () =>
      onServerThatSays({
        status: 404,
        body: '<html><head><title>404 Not Found</title></head><body><center><h1>404 Not Found</h1></center></body></html>',
      }),
    code: 'api-not-found',
    causes: ['rewrite-rules', 'other-virtual-host'],
    evidence: { status: 404 },
    remedies: [here('edit-address'), onServer('rewrite-rules')],
  },
  {
    name: '2 301 to https',
    step: 'scheme',
    run: async () => {
      const pim = await demoPim();
      pim.faults.redirectTo = 'https://127.0.0.1';
      return at(pim.url);
    },
    code: 'https-required',
    causes: ['http-address'],
    evidence: { status: 301 },
    remedies: [here('use-address', { url: 'https://127.0.0.1' })],
  },
  {
    name: '2 301 to another host',
    step: 'scheme',
    run: async () => {
      const pim = await demoPim();
      pim.faults.redirectTo = 'https://elsewhere.example.com';
      return at(pim.url);
    },
    code: 'redirected-elsewhere',
    causes: ['other-virtual-host', 'typing-error'],
    evidence: { status: 301 },
    remedies: [here('use-address', { url: 'https://elsewhere.example.com' })],
  },
  {
    name: '2 503 Undergoing maintenance.',
    step: 'maintenance',
    run: async () => {
      const pim = await demoPim();
      pim.faults.maintenance = true;
      return at(pim.url);
    },
    code: 'maintenance',
    causes: ['maintenance-mode'],
    evidence: { status: 503, body: 'Undergoing maintenance.' },
    remedies: [here('retry')],
  },
  ...([502, 503, 504] as const).map(
    (status): Row => ({
      name: `2 ${status} HTML`,
      step: 'identify',
      run: async () => {
        const pim = await demoPim();
        pim.faults.serverError = { calls: 9, status };
        return at(pim.url);
      },
      code: 'gateway-failed',
      causes: ['pim-down', 'upgrade-running'],
      evidence: { status },
      remedies: [here('retry')],
    }),
  ),
  {
    name: '2 500 of the PIM itself',
    step: 'identify',
    run: async () => {
      const pim = await demoPim();
      pim.faults.unhandledError = { calls: 9 };
      return at(pim.url);
    },
    code: 'server-error',
    causes: ['pim-error'],
    evidence: { status: 500 },
    remedies: [here('retry')],
  },
  {
    name: '2 the root listing names an http:// host',
    step: 'root-listing',
    run: async () => {
      const pim = await demoPim();
      pim.faults.linksOrigin = 'http://pim.internal:8080';
      return (await diagnose(pim.url, pim.connection)).diagnosis;
    },
    code: 'announces-other-host',
    causes: ['trusted-proxies-missing'],
    remedies: [{ kind: 'done', what: 'links-rebased' }, onServer('trusted-proxies')],
  },
];
