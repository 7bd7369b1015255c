import type { Problem, ProblemCode } from '../../preload/contract/problem.ts';
import { baseUrlOf } from './address.ts';
import { problem } from './problem-error.ts';

/** Node's and OpenSSL's error codes, and what they mean for a person. */
const codes: Readonly<Record<string, ProblemCode>> = {
  ENOTFOUND: 'host-not-found',
  EAI_AGAIN: 'host-not-found',
  EAI_FAIL: 'host-not-found',
  EAI_NODATA: 'host-not-found',
  EAI_NONAME: 'host-not-found',
  ECONNREFUSED: 'connection-refused',
  EHOSTUNREACH: 'host-unreachable',
  EHOSTDOWN: 'host-unreachable',
  ENETUNREACH: 'host-unreachable',
  ENETDOWN: 'host-unreachable',
  EADDRNOTAVAIL: 'host-unreachable',
  EACCES: 'host-unreachable',
  EPERM: 'host-unreachable',
  ETIMEDOUT: 'timed-out',
  ESOCKETTIMEDOUT: 'timed-out',
  ECONNRESET: 'connection-cut',
  ECONNABORTED: 'connection-cut',
  EPIPE: 'connection-cut',
  ERR_STREAM_PREMATURE_CLOSE: 'connection-cut',
  ERR_SOCKET_CLOSED: 'connection-cut',
  CERT_HAS_EXPIRED: 'certificate-expired',
  CERT_NOT_YET_VALID: 'certificate-expired',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificate-other-host',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate-untrusted',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate-untrusted',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT: 'certificate-untrusted',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate-untrusted',
  CERT_UNTRUSTED: 'certificate-untrusted',
  CERT_REJECTED: 'certificate-untrusted',
  CERT_REVOKED: 'certificate-untrusted',
  CERT_SIGNATURE_FAILURE: 'certificate-untrusted',
  CERT_CHAIN_TOO_LONG: 'certificate-untrusted',
  INVALID_CA: 'certificate-untrusted',
  INVALID_PURPOSE: 'certificate-untrusted',
  EPROTO: 'tls-failed',
  ERR_PROXY_FAILED: 'proxy-failed',
  ERR_PROXY_AUTHENTICATION: 'proxy-authentication',
};

/**
 * The problem behind a failed request that got no answer.
 *
 * @param error the socket's error, with the `code` that Node or OpenSSL gave it
 * @param target what was asked: `url` for the sentences, `request` for the evidence
 */
export function networkProblem(error: unknown, target: { url: URL; request: string }): Problem {
  const errorCode = codeOf(error);
  const code = problemCodeOf(errorCode);
  const params = { host: target.url.host, errorCode };
  const evidence = { request: target.request, errorCode };
  if (answeredWithTls(error) && target.url.protocol === 'http:') {
    return problem('https-required', params, {
      action: { kind: 'use-address', url: securely(target.url) },
      evidence,
    });
  }
  const retryable = errorCode === 'EAI_AGAIN' ? true : undefined;
  return problem(code, params, { evidence, retryable });
}

function securely(url: URL): string {
  const secure = new URL(url);
  // A port that is named in the address is the one that speaks TLS.
  secure.protocol = 'https:';
  return baseUrlOf(secure);
}

function problemCodeOf(errorCode: string): ProblemCode {
  const known = codes[errorCode];
  if (known !== undefined) return known;
  if (/^ERR_(SSL|TLS)_/.test(errorCode)) return 'tls-failed';
  if (/^(HPE_|Z_)/.test(errorCode)) return 'malformed-answer';
  return 'connection-cut';
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'UNKNOWN';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  return 'UNKNOWN';
}

/** A TLS server answers plain HTTP with an alert record: bytes 0x15 0x03 (RFC 8446, section 5.1). */
function answeredWithTls(error: unknown): boolean {
  if (!(error instanceof Error) || !('rawPacket' in error)) return false;
  const packet = error.rawPacket;
  return packet instanceof Uint8Array && packet[0] === 0x15 && packet[1] === 0x03;
}
