import { networkInterfaces } from 'node:os';
import type * as E from 'electron';
import type { HostContext } from '../host-context.ts';
import type { NetMember } from '../strict/tables-modules.ts';

type Interfaces = ReturnType<typeof networkInterfaces>;

/** Electron's `net`: fetch is Node's (no proxy settings and no cookies of a session, unlike Electron's). */
export function createNet(
  ctx: Pick<HostContext, 'mayConnect'>,
  interfaces: () => Interfaces = networkInterfaces,
): Pick<E.Net, NetMember> {
  const isOnline = (): boolean =>
    Object.values(interfaces()).some((addresses) => addresses?.some((address) => !address.internal));
  return {
    fetch: async (input, init) => {
      const url = typeof input === 'string' ? input : input.url;
      if (!ctx.mayConnect(url)) {
        throw new Error('net::ERR_ACCESS_DENIED');
      }
      return globalThis.fetch(input, init);
    },
    isOnline,
    get online() {
      return isOnline();
    },
  };
}
