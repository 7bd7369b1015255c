import type * as E from 'electron';
import { addScheme, isBuiltInScheme } from '../navigation/app-url.ts';
import { NotImplementedError } from '../strict/not-implemented-error.ts';

type Handler = (request: Request) => Response | Promise<Response>;

/** The schemes of one session (Electron's Protocol). Only schemes of the app's own can be handled here. */
export class Protocol
  implements Pick<E.Protocol, 'handle' | 'unhandle' | 'isProtocolHandled' | 'registerSchemesAsPrivileged'>
{
  private readonly handlers = new Map<string, Handler>();

  /** Every scheme is treated as standard, secure and fit for fetch: the browser sees http on localhost. */
  registerSchemesAsPrivileged(schemes: E.CustomScheme[]): void {
    for (const { scheme } of schemes) {
      addScheme(scheme);
    }
  }

  handle(scheme: string, handler: Handler): void {
    if (isBuiltInScheme(scheme)) {
      throw new NotImplementedError(`protocol.handle('${scheme}')`);
    }
    if (this.handlers.has(scheme)) {
      throw new Error(`Failed to register protocol: ${scheme}`);
    }
    addScheme(scheme);
    this.handlers.set(scheme, handler);
  }

  unhandle(scheme: string): void {
    this.handlers.delete(scheme);
  }

  isProtocolHandled(scheme: string): boolean {
    return isBuiltInScheme(scheme) || this.handlers.has(scheme);
  }

  /** For the router: what answers this scheme. */
  handlerOf(scheme: string): Handler | undefined {
    return this.handlers.get(scheme);
  }
}
