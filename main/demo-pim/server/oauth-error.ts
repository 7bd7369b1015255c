import { jsonAnswer } from './answers.ts';
import type { Answer } from './call.ts';

/** An error in the style of OAuth's library, as releases before 7.0 answer a missing token. */
export class OauthStyleError extends Error {
  readonly withHeader: boolean;

  constructor(description: string, withHeader: boolean) {
    super(description);
    this.name = 'OauthStyleError';
    this.withHeader = withHeader;
  }

  /** The 401 that this error is. */
  toAnswer(): Answer {
    const answer = jsonAnswer({ error: 'access_denied', error_description: this.message }, 401);
    if (!this.withHeader) return answer;
    const challenge = `Bearer realm="Service", error="access_denied", error_description="${this.message}"`;
    return { ...answer, headers: { ...answer.headers, 'WWW-Authenticate': challenge } };
  }
}
