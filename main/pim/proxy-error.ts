/** A proxy that could not be reached or refused to make the connection. Nothing reached the PIM. */
export class ProxyError extends Error {
  readonly code: 'ERR_PROXY_FAILED' | 'ERR_PROXY_AUTHENTICATION';

  constructor(code: ProxyError['code']) {
    super('The proxy did not make the connection.');
    this.name = 'ProxyError';
    this.code = code;
  }
}
