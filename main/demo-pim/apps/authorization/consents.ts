/** Which authentication scopes (openid, profile, email) each person has consented to for each app. */
export class Consents {
  readonly #byApp = new Map<string, Map<string, readonly string[]>>();

  /** Whether the app has asked this person before, whatever came of it. */
  has(appId: string, username: string): boolean {
    return this.#byApp.get(appId)?.has(username) === true;
  }

  /** Sorted. */
  of(appId: string, username: string): readonly string[] {
    return this.#byApp.get(appId)?.get(username) ?? [];
  }

  set(appId: string, username: string, scopes: readonly string[]): void {
    const byUser = this.#byApp.get(appId) ?? new Map<string, readonly string[]>();
    byUser.set(username, scopes);
    this.#byApp.set(appId, byUser);
  }

  deleteOf(appId: string): void {
    this.#byApp.delete(appId);
  }
}
