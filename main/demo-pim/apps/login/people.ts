import { derivedText } from '../../access/credentials.ts';

/** What a role may do with connections and apps. */
export interface Rights {
  /** "Manage apps": connect, disconnect, change what an app may do. */
  readonly manageApps: boolean;
  /** "Open apps". */
  readonly openApps: boolean;
  /** "Create and delete custom apps". */
  readonly createCustomApps: boolean;
  /** "Manage connections". */
  readonly manageConnections: boolean;
}

/** All of them. */
export const rightNames = ['manageApps', 'openApps', 'createCustomApps', 'manageConnections'] as const;

/** A person who can log in to the demo PIM's pages. */
export interface Person {
  readonly username: string;
  readonly password: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly rights: Rights;
}

const nothing: Rights = {
  manageApps: false,
  openApps: false,
  createCustomApps: false,
  manageConnections: false,
};
const everything: Rights = {
  manageApps: true,
  openApps: true,
  createCustomApps: true,
  manageConnections: true,
};

/** The people of a demo PIM: `admin` with all rights, the others each without some. */
export function demoPeople(seed: string, administrator: { username: string; password: string }) {
  const person = (username: string, firstName: string, lastName: string, rights: Rights): Person => ({
    username,
    password: derivedText(seed, `password of ${username}`, 12),
    firstName,
    lastName,
    email: `${username}@demo-pim.example`,
    rights,
  });
  return [
    { ...person('admin', 'Ada', 'Lindqvist', everything), ...administrator },
    person('manager', 'Mateo', 'Ferrari', { ...nothing, manageApps: true }),
    person('editor', 'Elif', 'Kaya', { ...nothing, openApps: true }),
    person('developer', 'Dara', 'Novak', { ...nothing, openApps: true, createCustomApps: true }),
    person('viewer', 'Vera', 'Osei', nothing),
  ] as const satisfies readonly Person[];
}

/** A person whose role has lost some rights. */
export function withoutRights(
  person: Person | undefined,
  removed: readonly (keyof Rights)[],
): Person | undefined {
  if (person === undefined) return undefined;
  const rights = { ...person.rights };
  for (const right of removed) rights[right] = false;
  return { ...person, rights };
}
