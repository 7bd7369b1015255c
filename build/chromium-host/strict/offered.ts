/** What the host offers of one class, interface or structure of electron.d.ts. */
export interface Offered {
  /** Members of an instance, or the keys of an option bag or structure. */
  readonly members?: readonly string[];
  readonly statics?: readonly string[];
  /** Present, so that they can say by name that they cannot be done here. For the checker they are missing. */
  readonly throwing?: readonly string[];
  /** Events that fire. */
  readonly events?: readonly string[];
  /** Events that may be listened to and never fire here by themselves. */
  readonly inertEvents?: readonly string[];
}

/** Under the name in electron.d.ts; `electron` and `electron/renderer` are the module in main and in a preload. */
export type HostTables = Readonly<Record<string, Offered>>;
