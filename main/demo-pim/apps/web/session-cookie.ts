import type { Call } from '../../server/call.ts';
import type { Session } from '../login/sessions.ts';

type Request = Pick<Call, 'headers' | 'origin'>;

/** Cookies don't tell ports apart, so the name does: two demo PIMs on one computer keep their sessions. */
function cookieName(request: Request): string {
  const port = /:(\d+)$/.exec(request.headers.host ?? '')?.[1] ?? '0';
  return `demo_pim_session_${port}`;
}

/** The id of the session that a request brings. */
export function sessionId(request: Request): string | undefined {
  const name = cookieName(request);
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}

/** The header that gives a browser its session. */
export function sessionHeader(request: Request, session: Session): Record<string, string> {
  const secure = request.origin.startsWith('https:') ? '; Secure' : '';
  return { 'Set-Cookie': `${cookieName(request)}=${session.id}; Path=/; HttpOnly; SameSite=Lax${secure}` };
}
