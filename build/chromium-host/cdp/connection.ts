import type { Readable, Writable } from 'node:stream';
import type { CdpEvent, CdpMethod, CdpParams, CdpPayload, CdpPeer, CdpResult } from './protocol.ts';

/** The browser refused a command, or the session it was for has ended (`gone`). */
export class CdpError extends Error {
  override readonly name = 'CdpError';
  readonly method: string;
  readonly gone: boolean;

  constructor(method: string, message: string, gone: boolean) {
    super(`${method}: ${message}`);
    this.method = method;
    this.gone = gone;
  }
}

/** DevTools' error code for a session that ended while the command was on its way. */
const SESSION_NOT_FOUND = -32001;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
  readonly sessionId?: string;
}

interface Waiting {
  readonly method: string;
  readonly sessionId: string;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

/** The DevTools protocol over --remote-debugging-pipe: JSON messages ended by a NUL byte, all sessions on one pipe. */
export class CdpConnection {
  private readonly output: Writable;
  private readonly waiting = new Map<number, Waiting>();
  private readonly sessions = new Map<string, CdpSession>();
  private lastId = 0;
  private isOpen = true;
  readonly browser: CdpSession;

  constructor(output: Writable, input: Readable) {
    this.output = output;
    this.browser = this.session('');
    output.on('error', () => this.close());
    input.on('error', () => this.close());
    input.on('close', () => this.close());
    readMessages(input, (text) => this.receive(text));
  }

  /** The session with this id; the browser's own has the id ''. */
  session(sessionId: string): CdpSession {
    let session = this.sessions.get(sessionId);
    if (!session) {
      session = new CdpSession(this, sessionId);
      this.sessions.set(sessionId, session);
    }
    return session;
  }

  /** Ends a session: what waits on it is rejected. */
  endSession(sessionId: string): void {
    this.sessions.delete(sessionId);
    for (const [id, waiting] of this.waiting) {
      if (waiting.sessionId === sessionId) {
        this.waiting.delete(id);
        waiting.reject(new CdpError(waiting.method, 'the page has gone', true));
      }
    }
  }

  request(method: string, params: unknown, sessionId: string): Promise<unknown> {
    if (!this.isOpen || !this.sessions.has(sessionId)) {
      return Promise.reject(new CdpError(method, 'the page or the browser has gone', true));
    }
    this.lastId += 1;
    const id = this.lastId;
    const text = JSON.stringify({ id, method, params: params ?? {}, ...(sessionId ? { sessionId } : {}) });
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { method, sessionId, resolve, reject });
      this.output.write(`${text}\0`);
    });
  }

  close(): void {
    this.isOpen = false;
    for (const sessionId of [...this.sessions.keys()]) {
      this.endSession(sessionId);
    }
  }

  private receive(text: string): void {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the pipe's other end is the browser that we started
    const message = JSON.parse(text) as Message;
    if (message.id === undefined) {
      if (message.method !== undefined) {
        this.sessions.get(message.sessionId ?? '')?.dispatch(message.method, message.params);
      }
      return;
    }
    const waiting = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.error) {
      const isGone = message.error.code === SESSION_NOT_FOUND;
      waiting?.reject(new CdpError(waiting.method, message.error.message, isGone));
    } else {
      waiting?.resolve(message.result);
    }
  }
}

/** One session on the connection. */
export class CdpSession implements CdpPeer {
  readonly id: string;
  private readonly connection: CdpConnection;
  private readonly listeners = new Map<string, Set<(payload: unknown) => void>>();

  constructor(connection: CdpConnection, id: string) {
    this.connection = connection;
    this.id = id;
  }

  send<M extends CdpMethod>(method: M, params?: CdpParams<M>): Promise<CdpResult<M>> {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the protocol's types say what the browser answers
    return this.connection.request(method, params, this.id) as Promise<CdpResult<M>>;
  }

  on<E extends CdpEvent>(event: E, listener: (payload: CdpPayload<E>) => void): () => void {
    const known = this.listeners.get(event) ?? new Set();
    this.listeners.set(event, known);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- dispatched under the event's own name only
    const untyped = listener as (payload: unknown) => void;
    known.add(untyped);
    return () => known.delete(untyped);
  }

  dispatch(event: string, payload: unknown): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) {
      listener(payload);
    }
  }
}

function readMessages(input: Readable, receive: (text: string) => void): void {
  let parts: Buffer[] = [];
  input.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      parts.push(chunk.subarray(start, end));
      const text = parts.length === 1 ? String(parts[0]) : Buffer.concat(parts).toString('utf8');
      parts = [];
      start = end + 1;
      receive(text);
    }
    if (start < chunk.length) {
      parts.push(chunk.subarray(start));
    }
  });
}
