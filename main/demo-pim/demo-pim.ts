import { Access } from './access/access.ts';
import { Apps } from './apps/apps.ts';
import { webRoutes } from './apps/web/web-routes.ts';
import { Catalog } from './catalog/catalog.ts';
import { type FaultActions, noFaults } from './faults/faults.ts';
import { requestHandler } from './server/handle.ts';
import { listen } from './server/http-server.ts';
import type { Pim } from './server/pim.ts';
import { Router } from './server/router.ts';
import { allRoutes } from './server/routes.ts';
import { ServerCertificates } from './tls/server-certificates.ts';
import { watchCertificate } from './tls/watch-certificate.ts';
import type { DemoPim, DemoPimOptions } from './types.ts';
import { versionProfile } from './versions.ts';

export type { DemoPim, DemoPimOptions } from './types.ts';

/**
 * Starts an Akeneo-compatible PIM on 127.0.0.1 with a generated catalog. The seed decides the catalog and all
 * credentials. Rejects with Node's error of `listen` (`code` EADDRINUSE when the port is taken) and with RangeError
 * for an impossible number of products.
 */
export async function startDemoPim(options: DemoPimOptions = {}): Promise<DemoPim> {
  const { seed = 'pimscope', products = 1200, pimUrl = null } = options;
  const version = versionProfile(options.version ?? 'SaaS', options.edition ?? 'EE');
  // Each of the two PIMs of a seed has credentials of its own.
  const access = new Access(options.variant === 'staging' ? `${seed} staging` : seed);
  const apps = new Apps(seed, access, version, options.callbackUrl);
  const faults = noFaults({ ...options, pimUrl }, actionsOn(access, apps));
  const catalog = new Catalog(products, seed, version, options);
  const pim: Pim = { version, catalog: catalog, access, apps, faults };
  const routers = {
    api: new Router(allRoutes(version), version),
    web: new Router(webRoutes(version), version),
  };
  const isSecure = options.tls !== undefined || options.https === true;
  const certificates = isSecure ? new ServerCertificates(options.tls) : undefined;
  const handle = requestHandler(pim, routers, isSecure ? 'https' : 'http');
  const server = await listen(options, certificates, (request, response) => {
    handle(request, response).catch((error: unknown) => {
      process.stderr.write(`Demo PIM: ${String(error)}\n`);
      response.destroy();
    });
  });
  watchCertificate(faults, (fault) => server.show(fault));
  return {
    ...(certificates === undefined ? {} : { authority: certificates.authority }),
    url: server.url,
    port: server.port,
    products,
    connection: { ...access.connection },
    administrator: { ...access.administrator },
    app: appCredentials(apps.seeded),
    storeApp: appCredentials(apps.store.listed),
    users: apps.people,
    admin: { url: `${server.url}/demo/admin`, token: access.adminToken },
    faults,
    edits: {
      apply: (request) => catalog.edit(request),
      reset: () => catalog.resetEdits(),
      summary: () => catalog.edits,
    },
    close: () => server.close(),
  };
}

function appCredentials({ clientId, clientSecret, callbackUrl }: DemoPim['app']): DemoPim['app'] {
  return { clientId, clientSecret, callbackUrl };
}

function actionsOn({ tokens }: Access, apps: Apps): FaultActions {
  return {
    expireTokens: () => tokens.expireAccess(),
    purgeTokens: () => tokens.purgeAccess(),
    purgeRefreshTokens: () => {
      tokens.purgeRefresh();
      apps.tokens.purgeRefresh();
    },
    disconnectApp: () => void apps.disconnect(apps.seeded.clientId),
    endSessions: () => apps.sessions.closeAll(),
  };
}
