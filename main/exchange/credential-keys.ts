/** What a variable of another program holds, by its name. */
export type CredentialField =
  | 'baseUrl'
  | 'clientId'
  | 'clientSecret'
  | 'username'
  | 'password'
  | 'callbackUrl';

export interface CredentialKey {
  field: CredentialField;
  /** What stands around the field's name and is not Akeneo's: several PIMs in one file differ by it. Often empty. */
  group: string;
  /** Higher is surer, where two keys of a group name the same field. */
  rank: number;
  /** Whether the key names Akeneo or the PIM. */
  namesAkeneo: boolean;
}

/**
 * The words for each field, the surest first. `CLIENT_ID`, `CLIENT_SECRET` and `AKENEO_PIM_URL` are of Akeneo's sample
 * apps (akeneo/sample-apps, common/bin/install/dotEnvFileCreator.sh), `AKENEO_CLIENT_ID` and `AKENEO_CLIENT_SECRET` of
 * its demo app (akeneo/demo-app, README.md), `baseUrl` or `url`, `clientId`, `secret`, `username` and `password` of its
 * Postman environments (akeneo/pim-api-docs, content/files/*.postman_environment.json) and of its PHP client
 * (akeneo/api-php-client, AkeneoPimClientBuilder).
 */
const phrases: readonly [CredentialField, string][] = [
  ['clientId', 'CLIENT ID'],
  ['clientSecret', 'CLIENT SECRET'],
  ['callbackUrl', 'CALLBACK URL'],
  ['callbackUrl', 'CALLBACK URI'],
  ['callbackUrl', 'REDIRECT URL'],
  ['callbackUrl', 'REDIRECT URI'],
  ['baseUrl', 'BASE URL'],
  ['baseUrl', 'BASE URI'],
  ['baseUrl', 'SERVER URL'],
  ['baseUrl', 'URL'],
  ['baseUrl', 'URI'],
  ['baseUrl', 'HOST'],
  ['baseUrl', 'ENDPOINT'],
  ['username', 'USER NAME'],
  ['username', 'USERNAME'],
  ['username', 'USER'],
  ['username', 'LOGIN'],
  ['password', 'PASSWORD'],
  ['clientSecret', 'SECRET'],
];

const akeneoWords: ReadonlySet<string> = new Set(['AKENEO', 'PIM']);
/** Words that say nothing about which PIM is meant: of frameworks and of OAuth. */
const emptyWords: ReadonlySet<string> = new Set(
  'AKENEO PIM API REST APP APPS OAUTH OAUTH2 CONNECTION CONNECTOR VITE NEXT PUBLIC REACT'.split(' '),
);
/** The program's own, in frameworks that Akeneo's PHP samples stand on. */
const ofTheProgram: ReadonlySet<string> = new Set(['APP SECRET', 'APP URL', 'APP HOST', 'APP USER']);

/** Reads the name of a variable: `PROD_AKENEO_CLIENT_ID`, `clientId`, `akeneo.base-url`. Null for all others. */
export function readCredentialKey(name: string): CredentialKey | null {
  const words = wordsOf(name);
  if (ofTheProgram.has(words.join(' '))) return null;
  const text = ` ${words.join(' ')} `;
  const index = phrases.findIndex(([, phrase]) => text.includes(` ${phrase} `));
  const found = phrases[index];
  if (found === undefined) return null;
  const [field, phrase] = found;
  const around = text.replace(` ${phrase} `, ' ').trim().split(' ');
  const namesAkeneo = words.some((word) => akeneoWords.has(word));
  return {
    field,
    group: around.filter((word) => word !== '' && !emptyWords.has(word)).join(' '),
    rank: (namesAkeneo ? phrases.length : 0) + phrases.length - index,
    namesAkeneo,
  };
}

function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== '');
}
