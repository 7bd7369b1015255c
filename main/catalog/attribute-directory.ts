import type { PimClient } from '../pim/pim-client.ts';
import { isAbort, toProblem } from '../pim/problem-error.ts';
import { type Attribute, readAttributes, readMainIdentifier } from '../pim/resources/attributes.ts';
import { codeGroups } from '../pim/resources/search-filter.ts';
import { sharedReading } from '../pim/shared-reading.ts';

/** Attributes by code, read once and as few as possible. */
export interface AttributeDirectory {
  /** The attributes with these codes, as far as they can be read. @throws ProblemError `cancelled` */
  get(codes: readonly string[], signal?: AbortSignal): Promise<ReadonlyMap<string, Attribute>>;
  /** The first of these codes that is an identifier; null where none is or it can't be told. @throws ProblemError `cancelled` */
  identifierAmong(codes: readonly string[], signal?: AbortSignal): Promise<string | null>;
  /** The code of the attribute that identifies products; null where it can't be told. @throws ProblemError `cancelled` */
  mainIdentifier(signal?: AbortSignal): Promise<string | null>;
}

/** Creates a directory of attributes. Names are an extra: what can't be read stays unnamed. */
export function createAttributeDirectory(client: PimClient): AttributeDirectory {
  const attributes = new Map<string, Attribute>();
  const unknown = new Set<string>();
  let refused = false;

  const attempt = async (read: () => Promise<void>) => {
    if (refused) return;
    try {
      await read();
    } catch (error) {
      if (isAbort(error)) throw error;
      const { code } = toProblem(error);
      refused = code === 'permission-missing' || code === 'web-api-not-allowed';
    }
  };

  /** A PIM that can't tell is asked once; an outage is asked again. */
  const identifier = sharedReading(async (signal) => {
    try {
      return await readMainIdentifier(client, { signal });
    } catch (error) {
      if (isAbort(error) || toProblem(error).retryable) throw error;
      return null;
    }
  });

  const get = async (codes: readonly string[], signal?: AbortSignal) => {
    const missing = [...new Set(codes)].filter((code) => !attributes.has(code) && !unknown.has(code));
    const groups = codeGroups(missing);
    await Promise.all(
      groups.map((group) =>
        attempt(async () => {
          for (const found of await readAttributes(client, group, { signal }))
            attributes.set(found.code, found);
          for (const code of group) if (!attributes.has(code)) unknown.add(code);
        }),
      ),
    );
    return attributes;
  };

  return {
    get,
    async identifierAmong(codes, signal) {
      const found = await get(codes, signal);
      return codes.find((code) => found.get(code)?.type === 'pim_catalog_identifier') ?? null;
    },
    async mainIdentifier(signal) {
      try {
        return await identifier(signal);
      } catch (error) {
        if (isAbort(error)) throw error;
        return null;
      }
    },
  };
}
