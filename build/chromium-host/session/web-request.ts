import type * as E from 'electron';

type Filter = E.WebRequestFilter;
interface Registered<Listener> {
  readonly patterns: readonly RegExp[];
  readonly listener: Listener;
}
type Hook<Details, Answer> = (details: Details, callback: (answer: Answer) => void) => void;

export type BeforeRequest = Hook<E.OnBeforeRequestListenerDetails, E.CallbackResponse>;
export type BeforeSendHeaders = Hook<E.OnBeforeSendHeadersListenerDetails, E.BeforeSendResponse>;
export type HeadersReceived = Hook<E.OnHeadersReceivedListenerDetails, E.HeadersReceivedResponse>;

/** The three hooks of Electron's WebRequest that can change a request; each holds one listener, as in Electron. */
export class WebRequest
  implements Pick<E.WebRequest, 'onBeforeRequest' | 'onBeforeSendHeaders' | 'onHeadersReceived'>
{
  private before: Registered<BeforeRequest> | undefined;
  private sending: Registered<BeforeSendHeaders> | undefined;
  private received: Registered<HeadersReceived> | undefined;

  onBeforeRequest(filter: Filter | BeforeRequest | null, listener?: BeforeRequest | null): void {
    this.before = register(filter, listener);
  }

  onBeforeSendHeaders(filter: Filter | BeforeSendHeaders | null, listener?: BeforeSendHeaders | null): void {
    this.sending = register(filter, listener);
  }

  onHeadersReceived(filter: Filter | HeadersReceived | null, listener?: HeadersReceived | null): void {
    this.received = register(filter, listener);
  }

  /** For the router: undefined where no listener wants this URL. */
  askBeforeRequest(details: E.OnBeforeRequestListenerDetails): Promise<E.CallbackResponse | undefined> {
    return ask(this.before, details);
  }

  askBeforeSendHeaders(
    details: E.OnBeforeSendHeadersListenerDetails,
  ): Promise<E.BeforeSendResponse | undefined> {
    return ask(this.sending, details);
  }

  askHeadersReceived(
    details: E.OnHeadersReceivedListenerDetails,
  ): Promise<E.HeadersReceivedResponse | undefined> {
    return ask(this.received, details);
  }

  wantsResponses(): boolean {
    return this.received !== undefined;
  }
}

function register<L extends (...args: never) => void>(
  filter: Filter | L | null,
  listener: L | null | undefined,
): Registered<L> | undefined {
  const chosen = typeof filter === 'function' ? filter : listener;
  const urls = filter && typeof filter === 'object' ? (filter.urls ?? []) : [];
  return chosen ? { patterns: urls.map(toPattern), listener: chosen } : undefined;
}

function ask<Details extends { url: string }, Answer>(
  registered: Registered<Hook<Details, Answer>> | undefined,
  details: Details,
): Promise<Answer | undefined> {
  const { patterns = [], listener } = registered ?? {};
  if (!listener || (patterns.length > 0 && !patterns.some((pattern) => pattern.test(details.url)))) {
    return Promise.resolve(undefined);
  }
  return new Promise((resolve) => listener(details, resolve));
}

/** Chrome's match patterns (`*://*.example.com/*`, `<all_urls>`). */
function toPattern(pattern: string): RegExp {
  if (pattern === '<all_urls>') {
    return /^/;
  }
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*')}$`);
}
