import type { Answer, Call } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import type { Person } from '../login/people.ts';
import type { Session } from '../login/sessions.ts';

/** A call outside /api, with the session of its browser, if it has one. */
export interface Visit extends Call {
  readonly session: Session | undefined;
}

/** A call of somebody who is logged in. */
export interface PersonalVisit extends Call {
  readonly session: Session;
  readonly person: Person;
}

interface CommonRoute {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  /** 404 while the feature of apps is switched off. */
  readonly apps?: true;
}

interface OpenRoute extends CommonRoute {
  readonly access: 'open';
  readonly handler: (pim: Pim, visit: Visit) => Answer | Promise<Answer>;
}

interface PersonalRoute extends CommonRoute {
  /** The login form comes first, in place and with 401. `script`: 302 to `/` unless a script of a page calls. */
  readonly access: 'person' | 'script';
  readonly handler: (pim: Pim, visit: PersonalVisit) => Answer | Promise<Answer>;
}

/** One route outside /api. */
export type WebRoute = OpenRoute | PersonalRoute;
