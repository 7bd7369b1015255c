import { randomUUID } from 'node:crypto';
import type * as E from 'electron';
import { originOf } from '../navigation/app-url.ts';
import type { webContentsTables } from '../strict/tables-web-contents.ts';

type Member = Exclude<(typeof webContentsTables.WebFrameMain.members)[number], 'top' | 'frames'>;

/** What a frame knows of its page. */
export interface FramePage {
  readonly url: string;
  tell(type: string, ...parts: readonly string[]): void;
}

/** The main frame of a page with its present document (Electron's WebFrameMain). */
export class WebFrameMain implements Pick<E.WebFrameMain, Member> {
  readonly frameToken = randomUUID();
  readonly processId: number;
  readonly routingId = 1;
  readonly frameTreeNodeId: number;
  readonly name = '';
  readonly parent = null;
  readonly frames: readonly WebFrameMain[] = [];
  detached = false;
  private readonly page: () => FramePage | undefined;
  private readonly sendTo: (channel: string, args: readonly unknown[]) => void;

  constructor(
    id: number,
    page: () => FramePage | undefined,
    sendTo: (channel: string, args: readonly unknown[]) => void,
  ) {
    this.processId = id;
    this.frameTreeNodeId = id;
    this.page = page;
    this.sendTo = sendTo;
  }

  get url(): string {
    return this.page()?.url ?? '';
  }

  get origin(): string {
    return originOf(this.url);
  }

  get top(): WebFrameMain {
    return this;
  }

  isDestroyed(): boolean {
    return this.detached;
  }

  send(channel: string, ...args: unknown[]): void {
    this.sendTo(channel, args);
  }
}
