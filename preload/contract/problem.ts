import { z } from 'zod';

/**
 * Every way in which something can go wrong, by its stable code. The sentences for each (title, detail, remedy)
 * stand in `language/<lang>/problems.json` under the same code.
 */
export const problemCodes = [
  // the address as typed
  'address-empty',
  'address-invalid',
  'address-scheme',
  'address-documentation-site',
  'address-marketing-site',
  // reaching the host
  'host-not-found',
  'host-unreachable',
  'connection-refused',
  'connection-cut',
  'timed-out',
  'certificate-untrusted',
  'certificate-expired',
  'certificate-other-host',
  'tls-failed',
  'authority-not-shown',
  'authority-not-readable',
  'authorities-too-many',
  'proxy-failed',
  'proxy-authentication',
  // what answers there
  'https-required',
  'redirected-elsewhere',
  'not-akeneo',
  'login-page',
  'api-not-found',
  'maintenance',
  'gateway-failed',
  'blocked',
  'rate-limited',
  'server-error',
  'malformed-answer',
  'unexpected-answer',
  // the token endpoint
  'client-rejected',
  'client-belongs-to-app',
  'user-rejected',
  'grant-not-allowed',
  'token-request-too-large',
  'token-request-refused',
  'refresh-rejected',
  // the consent of a person, for a connected app
  'apps-not-offered',
  'consent-running',
  'consent-not-running',
  'consent-window-closed',
  'consent-timed-out',
  'consent-state-wrong',
  'consent-code-missing',
  'consent-app-unknown',
  'consent-request-refused',
  'consent-not-allowed',
  'callback-not-recognised',
  'callback-not-loopback',
  'loopback-port-taken',
  'browser-not-opened',
  // the token endpoint of apps
  'app-client-rejected',
  'app-token-request-refused',
  'code-expired',
  'code-refused',
  'identity-not-verified',
  // calls with a token
  'token-rejected',
  'token-expired',
  'authorization-missing',
  'account-disabled',
  'app-disconnected',
  'app-token-rejected',
  'authorization-expired',
  'password-needed',
  'web-api-not-allowed',
  'permission-missing',
  'not-offered',
  'entity-not-found',
  'request-refused',
  // what only a diagnosis finds
  'computer-offline',
  'name-server-silent',
  'connect-timed-out',
  'addresses-partly-dead',
  'certificate-self-signed',
  'certificate-not-yet-valid',
  'certificate-ends-soon',
  'speaks-http',
  'not-encrypted',
  'proxy-page',
  'address-path-wrong',
  'clock-differs',
  'announces-other-host',
  'client-belongs-to-connection',
  'credentials-malformed',
  'credentials-outdated',
  'category-permission-missing',
  'resources-not-readable',
  'lists-empty',
  'diagnosis-not-found',
  'call-not-found',
  'opening-failed',
  // this computer
  'secrets-unavailable',
  'secrets-unreadable',
  'secrets-missing',
  'keyring-locked',
  'keyring-changed',
  'vault-locked',
  'passphrase-not-set',
  'clipboard-not-written',
  'profile-not-found',
  'profile-name-mismatch',
  'profiles-damaged',
  'profiles-newer',
  'file-not-writable',
  'removal-over',
  // the offline mirror
  'mirror-off',
  'mirror-busy',
  'mirror-newer',
  'mirror-damaged',
  'mirror-incomplete',
  'mirror-limit',
  'mirror-folder',
  'mirror-in-use',
  'only-offline',
  'not-in-mirror',
  'search-refused',
  'pattern-refused',
  'pattern-slow',
  'disk-full',
  // export, import and backups
  'export-empty',
  'export-file-exists',
  'export-running',
  'export-origin-changed',
  'export-not-found',
  'export-damaged',
  'export-too-wide',
  'passphrase-weak',
  'passphrase-wrong',
  'import-not-readable',
  'import-too-large',
  'import-kind-unknown',
  'import-newer',
  'import-damaged',
  'import-nothing-found',
  'import-entry-invalid',
  'import-entry-incomplete',
  'import-not-found',
  'import-outdated',
  'backup-not-found',
  'backup-damaged',
  'backup-newer',
  // connector sheets
  'sheet-not-found',
  'sheet-field-empty',
  'sheet-not-for-access',
  'attempt-not-found',
  'demo-pim-failed',
  'demo-pim-port-taken',
  'invalid-argument',
  'not-trusted',
  'cancelled',
  'internal-error',
] as const;

export const problemCodeSchema = z.enum(problemCodes);
export type ProblemCode = z.infer<typeof problemCodeSchema>;

/** What was asked and what came back, without secrets: for the person who looks closer, and for reports. */
export const evidenceSchema = z.object({
  /** Method and address, for example `GET https://pim.example.com/api/rest/v1/channels`. */
  request: z.string().optional(),
  status: z.number().int().optional(),
  /** At most 500 characters of the answer. */
  body: z.string().optional(),
  /** Node's or OpenSSL's code, for example `ENOTFOUND`. */
  errorCode: z.string().optional(),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** The next step that the screen can offer as a button. */
export const remedyActionSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('retry') }),
  z.object({ kind: z.literal('edit-address') }),
  z.object({ kind: z.literal('use-address'), url: z.string() }),
  z.object({ kind: z.literal('edit-credentials') }),
  z.object({ kind: z.literal('edit-scopes') }),
  /** Ask for consent again. */
  z.object({
    kind: z.literal('authorize'),
    /** Chosen ahead: what was granted and what is missing; absent where all stays as it is. */
    scopes: z.array(z.string()).optional(),
  }),
  /** Trust the authority of a host, for this profile only, after comparing the fingerprint. */
  z.object({
    kind: z.literal('trust-authority'),
    subject: z.string(),
    /** SHA-256, in hexadecimal with colons. */
    fingerprint: z.string(),
    validTo: z.string(),
  }),
  /** Bring the consent that is running to the front. */
  z.object({ kind: z.literal('show-consent'), attemptId: z.string() }),
  z.object({ kind: z.literal('enter-password') }),
  z.object({ kind: z.literal('use-connection') }),
  /** Let the listener use another port. */
  z.object({ kind: z.literal('change-port') }),
  /** Ask for the passphrase of the vault. */
  z.object({ kind: z.literal('unlock-vault') }),
]);
export type RemedyAction = z.infer<typeof remedyActionSchema>;

/** An error as data: a code, what its sentences need, the next step and the evidence. Never a secret. */
export const problemSchema = z.object({
  code: problemCodeSchema,
  /** Filled into the sentences, for example `{ host: 'pim.example.com' }`. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  action: remedyActionSchema.optional(),
  evidence: evidenceSchema.optional(),
  /** The same call may succeed later without any change. */
  retryable: z.boolean(),
});
export type Problem = z.infer<typeof problemSchema>;
