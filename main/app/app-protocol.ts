import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol, type Session } from 'electron';

/** The scheme of the interface. Its host is the folder that is served: only `bundle` exists. */
const scheme = 'app';
export const interfaceAddress = `${scheme}://bundle/index.html`;

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready: Electron wants to know privileged schemes early. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built renderer from `folder`, with a content security policy that lets nothing else in or out. */
export function serveInterface(session: Session, folder: string): void {
  session.protocol.handle(scheme, async (request) => {
    const file = fileOf(request.url, folder);
    if (request.method !== 'GET' || file === null) return refuse(404);
    try {
      return await answerWith(file);
    } catch (error) {
      if (isNoFile(error)) return refuse(404);
      throw error;
    }
  });
}

/** The file that an address stands for; null for other hosts, for what lies outside the folder, and for other types. */
export function fileOf(address: string, folder: string): string | null {
  if (!URL.canParse(address)) return null;
  const { host, pathname } = new URL(address);
  const path = decoded(pathname);
  if (host !== 'bundle' || path === null) return null;
  const file = normalize(join(folder, path));
  return file.startsWith(folder + sep) && types[extname(file)] !== undefined ? file : null;
}

/** Null for what is no percent-encoded UTF-8, and for a NUL, which no file name holds. */
function decoded(path: string): string | null {
  try {
    const text = decodeURIComponent(path);
    return text.includes('\0') ? null : text;
  } catch {
    return null;
  }
}

async function answerWith(file: string): Promise<Response> {
  const bytes = await readFile(file);
  const type = types[extname(file)] ?? 'application/octet-stream';
  const headers = { 'content-type': type, 'x-content-type-options': 'nosniff' };
  if (extname(file) !== '.html') return new Response(new Uint8Array(bytes), { headers });
  const nonce = randomBytes(16).toString('base64');
  const page = bytes.toString('utf8').replaceAll('__CSP_NONCE__', nonce);
  return new Response(page, {
    headers: { ...headers, 'content-security-policy': contentSecurityPolicy(nonce) },
  });
}

/** Styles of Mantine, AG Grid and CodeMirror are put in at run time: they carry the page's nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function refuse(status: number): Response {
  return new Response(null, { status });
}

function isNoFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
