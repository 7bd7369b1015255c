import type * as E from 'electron';
import { NotImplementedError } from '../../strict/not-implemented-error.ts';
import type { ClipboardItemMember } from '../../strict/tables-modules.ts';

type Payload = ConstructorParameters<typeof E.ClipboardItem>[0][string];

/** A format of the system's own, by Electron's name for it. */
const SYSTEM_FORMAT = /^electron application\/osclipboard;format="[^"]+"$/;

/** Electron 45's ClipboardItem with plain text and formats of the system's own; bookmarks and images are not built. */
export class HostClipboardItem implements Pick<E.ClipboardItem, Exclude<ClipboardItemMember, 'getType'>> {
  readonly types: string[];
  readonly #payloads: Readonly<Record<string, Payload>>;

  constructor(items: Record<string, Payload>) {
    for (const type of Object.keys(items)) {
      if (type !== 'text/plain' && !SYSTEM_FORMAT.test(type)) {
        throw new NotImplementedError(`ClipboardItem of ${type}`);
      }
    }
    this.types = Object.keys(items);
    this.#payloads = { ...items };
  }

  async getType(type: string): Promise<Blob> {
    const payload = await this.#payloads[type];
    if (payload === undefined) {
      throw new Error(`the ClipboardItem has no ${type}`);
    }
    if (typeof payload !== 'string' && !(payload instanceof Blob)) {
      throw new NotImplementedError(`ClipboardItem with a bookmark`);
    }
    return new Blob([payload]);
  }
}
