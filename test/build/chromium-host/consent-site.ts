import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createNetServer, type Server as NetServer } from 'node:net';

/** A PIM, as far as the consent window sees one, and the address of a callback that nobody may reach. */
export interface ConsentSite {
  /** Origin and sub-directory. */
  readonly baseUrl: string;
  readonly callback: string;
  /** Connections that reached the callback's address so far. */
  connections(): number;
  /** Paths that were asked for, with the cookies that came along. */
  readonly visits: { path: string; cookie: string }[];
  close(): void;
}

export async function openConsentSite(folder = ''): Promise<ConsentSite> {
  let connections = 0;
  const visits: ConsentSite['visits'] = [];
  const listener = createNetServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  const callback = `http://127.0.0.1:${await listen(listener)}/callback`;
  const site: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://pim');
    visits.push({ path: pathname, cookie: request.headers.cookie ?? '' });
    answer(request, response, { callback, folder, port: (site.address() as AddressInfo).port });
  });
  const baseUrl = `http://127.0.0.1:${await listen(site)}${folder}`;
  const close = (): void => {
    site.close();
    site.closeAllConnections();
    listener.close();
  };
  return { baseUrl, callback, connections: () => connections, visits, close };
}

async function listen(server: NetServer): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port; // it listens on TCP
}

interface Place {
  callback: string;
  folder: string;
  port: number;
}

/** What `?case=` asks for, by status or by page. */
function answer(request: IncomingMessage, response: ServerResponse, place: Place): void {
  const url = new URL(request.url ?? '/', 'http://pim');
  const wanted = url.searchParams.get('case') ?? url.pathname.slice(place.folder.length + 1);
  const to = `${place.callback}?code=c0de&state=s7`;
  const redirects: Record<string, string> = {
    redirect: to,
    'twice-redirected': `${place.folder}/redirect`,
    'unknown-app': `${place.folder}/#/connect/apps/authorize?error=akeneo_connectivity.connection.connect.apps.error.app_not_found`,
    refused: `${place.folder}/#/connect/apps/authorize?error=akeneo_connectivity.connection.connect.apps.constraint.scope.too_long`,
    'to-maintenance': `${place.folder}/maintenance`,
    'to-file': 'file:///etc/passwd',
  };
  const location = redirects[wanted];
  if (location !== undefined) {
    response.writeHead(302, { location }).end();
    return;
  }
  if (wanted === 'cut') {
    request.socket.destroy();
    return;
  }
  if (wanted === 'download') {
    response.setHeader('content-disposition', 'attachment; filename="a.bin"').end('bytes');
    return;
  }
  if (wanted === 'empty-403') {
    response.writeHead(403).end();
    return;
  }
  const [, status = '200'] = /^status-(\d+)$/.exec(wanted) ?? [];
  response.writeHead(wanted === 'maintenance' ? 503 : Number(status), {
    'content-type': 'text/html',
    'set-cookie': 'session=kept; Path=/',
  });
  response.end(
    `<!doctype html><link rel="icon" href="data:,"><title>Page of the PIM</title><h1>${wanted}</h1>${pages(to, place)[wanted] ?? ''}`,
  );
}

function pages(to: string, { folder, port }: Place): Record<string, string> {
  const script = (text: string): string => `<script>${text}</script>`;
  const quoted = JSON.stringify(to);
  const other = `http://localhost:${port}${folder}`;
  const fetches = `
    fetch(${quoted}, { mode: 'no-cors' }).catch(() => {});
    fetch('${folder}/redirect', { mode: 'no-cors' }).catch(() => {});
    new Image().src = ${quoted};
    navigator.sendBeacon(${quoted}, 'x');`;
  const worker = `fetch(${quoted}, { mode: 'no-cors' }).catch(() => {}).then(() => postMessage('tried'))`;
  return {
    assign: script(`location.assign(${quoted})`),
    form: `<form method="post" action="${folder}/redirect"></form>${script('document.forms[0].submit()')}`,
    'iframe-link': `<iframe src="${folder}/link"></iframe>`,
    'iframe-elsewhere': `<iframe src="${other}/nested"></iframe>`,
    nested: '<iframe src="link"></iframe>',
    link: `<a href="${to}">go</a>${script('document.links[0].click()')}`,
    fetch: script(`${fetches}
      const worker = new Worker(URL.createObjectURL(new Blob([${JSON.stringify(worker)}])));
      worker.onmessage = () => { document.title = 'tried' };`),
    'pop-up': `<button onclick="opened = window.open('${folder}/signing-in', 'sso', 'width=400,height=300')">open</button>
      ${script("addEventListener('message', (event) => { document.querySelector('h1').textContent = event.data })")}`,
    'signing-in': `${script("opener.postMessage('signed in', '*')")}<button onclick="window.close()">done</button>`,
    'pop-up-to-callback': `<button onclick="window.open('${folder}/redirect')">open</button>`,
    'pop-up-of-callback': `<button onclick="answer = window.open('${to}')">open</button>`,
    'pop-up-of-file': `<button onclick="answer = window.open('file:///etc/passwd')">open</button>`,
    'blank-link': `<a target="_blank" href="${folder}/signing-in-alone">open</a>`,
    'error-inside': script(
      "location.hash = '#/connect/apps/authorize?error=akeneo_connectivity.connection.connect.apps.error.app_not_found'",
    ),
    'holds-on': script("addEventListener('beforeunload', (event) => event.preventDefault())"),
  };
}
