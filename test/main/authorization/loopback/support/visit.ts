import { type IncomingHttpHeaders, request } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Page {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

export interface VisitOptions {
  method?: string;
  headers?: Record<string, string>;
  /** In place of the address's path and query. */
  target?: string;
}

/** Asks as a browser does, with any Host and any target; rejects where nothing listens. */
export async function visit(url: string, { method, headers, target }: VisitOptions = {}): Promise<Page> {
  const { promise, resolve, reject } = Promise.withResolvers<Page>();
  const sent = request(url, {
    agent: false,
    ...(method === undefined ? {} : { method }),
    ...(headers === undefined ? {} : { headers }),
    ...(target === undefined ? {} : { path: target }),
  });
  sent.once('error', reject);
  sent.once('response', (response) => {
    text(response).then(
      (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: body }),
      reject,
    );
  });
  sent.end();
  return promise;
}

/** The heading of a page. */
export function heading(page: Page): string {
  return /<h1>(.*)<\/h1>/.exec(page.text)?.[1] ?? '';
}
