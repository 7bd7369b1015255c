import type { Problem, ProblemCode } from '../../../preload/contract/problem.ts';
import { problem } from '../../pim/problem-error.ts';
import { webAddress } from './shown-page.ts';

/** A load that failed, as Chromium tells of it. */
export interface LoadFailure {
  /** A number of Chromium's list (net/base/net_error_list.h). */
  code: number;
  /** Its name, for example `ERR_CONNECTION_REFUSED`. */
  name: string;
  url: string;
}

/** ERR_ABORTED: left for another page, or stopped by Pimscope. ERR_BLOCKED_BY_CLIENT: stopped by Pimscope. */
const noFailure: ReadonlySet<number> = new Set([-3, -20]);

/** An answer of an error status without a body: its status says more than this number. */
export const emptyErrorAnswer = -379;

const codes: ReadonlyMap<number, ProblemCode> = new Map([
  ...rows('timed-out', [-7, -118]),
  ...rows('connection-refused', [-102]),
  ...rows('host-not-found', [-105, -137, -803]),
  ...rows('host-unreachable', [-10, -104, -106, -108, -109, -138]),
  ...rows('proxy-failed', [-111, -120, -121, -130, -131, -136, -336]),
  ...rows('proxy-authentication', [-115, -127]),
  ...rows('certificate-other-host', [-200]),
  ...rows('certificate-expired', [-201]),
  ...rows('unexpected-answer', [-310, -320, emptyErrorAnswer]),
  ...rows('malformed-answer', [-321, -325, -330, -370]),
  ...rows(
    'tls-failed',
    [
      -107, -110, -112, -113, -114, -116, -117, -125, -126, -129, -134, -135, -141, -149, -153, -159, -167,
      -501,
    ],
  ),
]);

/**
 * The problem behind a page that did not load; null where nothing failed. Params: `host`, `errorCode` (Chromium's name).
 */
export function loadProblem({ code, name, url }: LoadFailure): Problem | null {
  const page = webAddress(url);
  if (noFailure.has(code) || page === null) return null;
  const evidence = { request: `GET ${page.origin}${page.pathname}`, errorCode: name };
  return problem(codeOf(code), { host: page.host, errorCode: name }, { evidence });
}

/** All of -202 to -299 are about certificates; the rest of what is not known ends connections. */
function codeOf(code: number): ProblemCode {
  const known = codes.get(code);
  if (known !== undefined) return known;
  return code <= -202 && code > -300 ? 'certificate-untrusted' : 'connection-cut';
}

function rows(code: ProblemCode, numbers: readonly number[]): (readonly [number, ProblemCode])[] {
  return numbers.map((number) => [number, code] as const);
}
