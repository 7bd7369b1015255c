/** How many calls there were. */
export interface CallCounts {
  readonly calls: number;
  /** By status, such as `200`. */
  readonly byStatus: Readonly<Record<string, number>>;
  /** By resource: the part of the path behind /api/rest/v1, or the first two parts of another path. */
  readonly byResource: Readonly<Record<string, number>>;
}

const mostResources = 60;

/** Counts the calls of one demo PIM; its administration not counted. */
export class CallCounters {
  #calls = 0;
  readonly #byStatus = new Map<string, number>();
  readonly #byResource = new Map<string, number>();

  count(path: string, status: number): void {
    this.#calls++;
    add(this.#byStatus, String(status));
    const resource =
      /^\/api\/rest\/v1\/([^/]+)/.exec(path)?.[1] ?? /^(?:\/[^/]+){1,2}/.exec(path)?.[0] ?? '/';
    if (this.#byResource.size < mostResources || this.#byResource.has(resource))
      add(this.#byResource, resource);
  }

  get counts(): CallCounts {
    return {
      calls: this.#calls,
      byStatus: Object.fromEntries([...this.#byStatus].sort(([a], [b]) => Number(a) - Number(b))),
      byResource: Object.fromEntries([...this.#byResource].sort((a, b) => b[1] - a[1])),
    };
  }
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
