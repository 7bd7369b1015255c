import { jsonAnswer } from './answers.ts';
import type { Answer } from './call.ts';

/** An error that the API answers as `{"code":…,"message":…}`. Source: pim-community-dev, FlattenExceptionNormalizer.php. */
export class ApiError extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Address of a page of the documentation, shown under `_links`. */
  readonly documentation: string | undefined;

  constructor(
    status: number,
    message: string,
    more: { headers?: Record<string, string>; documentation?: string } = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.headers = more.headers ?? {};
    this.documentation = more.documentation;
  }

  /** The answer that this error is. */
  toAnswer(): Answer {
    const links =
      this.documentation === undefined ? {} : { _links: { documentation: { href: this.documentation } } };
    const answer = jsonAnswer({ code: this.status, message: this.message, ...links }, this.status);
    return { ...answer, headers: { ...answer.headers, ...this.headers } };
  }
}

/** 422: understood, but not possible. */
export function unprocessable(message: string): ApiError {
  return new ApiError(422, message);
}

/** 404 of an entity. */
export function notFound(message: string): ApiError {
  return new ApiError(404, message);
}
