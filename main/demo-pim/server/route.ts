import type { Permission } from '../access/permissions.ts';
import type { Answer, Call } from './call.ts';
import type { Pim } from './pim.ts';

/** Answers a call that passed every check before it. */
export type Handler = (pim: Pim, call: Call) => Answer | Promise<Answer>;

/** One route; those without a handler exist for the root listing and answer 403, since roles here only read. */
export interface Route {
  /** Name in the root listing. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** `{code}` is one part of the path, `{code+}` may contain slashes, `{uuid}` has to be one. */
  readonly path: string;
  readonly handler?: Handler;
  /** What the role needs beside overall access. */
  readonly permission?: Permission;
  /** What the resource is called in the text of a refusal. */
  readonly plural?: string;
  /** Content type of a write, when it isn't JSON. */
  readonly contentType?: string;
  /** Needs no token. */
  readonly isPublic?: boolean;
  /** A POST that reads, and needs no right to write. */
  readonly reads?: true;
}
