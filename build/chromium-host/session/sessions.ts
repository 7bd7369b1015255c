import type * as E from 'electron';
import { facade } from '../facade.ts';
import { hostEvents } from '../host-events.ts';
import { Session } from './session.ts';

const sessions = new Map<string, Session>();

/** The session of a partition; '' is the default one. `persist:` partitions are kept in memory only. */
export function hostSession(partition: string): Session {
  let session = sessions.get(partition);
  if (!session) {
    session = new Session(partition);
    sessions.set(partition, session);
    hostEvents.emit('session-created', sessionFacade(session));
  }
  return session;
}

export function allSessions(): Session[] {
  return [...sessions.values()];
}

/** The session that this object of the app's is the face of. */
export function hostSessionOf(electronSession: E.Session): Session {
  const found = [...sessions.values()].find((session) => sessionFacade(session) === electronSession);
  if (!found) {
    throw new TypeError('This is no session of the host');
  }
  return found;
}

export function sessionFacade(session: Session): E.Session {
  return facade('Session', session);
}

/** Electron's `session` module. */
export const sessionModule = {
  get defaultSession(): E.Session {
    return sessionFacade(hostSession(''));
  },
  fromPartition: (partition: string): E.Session => sessionFacade(hostSession(partition)),
};
