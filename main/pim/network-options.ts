/** How the calls on behalf of one profile reach their host. */
export interface NetworkOptions {
  /** `system`: as the operating system says for each address. An own proxy's address holds its login, if it has one. */
  proxy: 'system' | 'none' | { url: string };
  /** PEM texts of authorities that are trusted beside those of the system. */
  authorities: readonly string[];
  /** Milliseconds for making a connection, TLS and proxy included; null for the usual ones. */
  connectTimeoutMs: number | null;
  /** Milliseconds for a whole call; null for the usual ones. */
  answerTimeoutMs: number | null;
}

/** As the computer is set up. */
export const systemNetwork: NetworkOptions = {
  proxy: 'system',
  authorities: [],
  connectTimeoutMs: null,
  answerTimeoutMs: null,
};
