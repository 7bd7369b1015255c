import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

const beats = 20;

/** Writes a body at so many bytes a second, in twenty pieces a second; stops when the client has gone. */
export async function writeSlowly(
  response: ServerResponse,
  body: Buffer,
  bytesPerSecond: number,
): Promise<void> {
  const piece = Math.max(1, Math.floor(bytesPerSecond / beats));
  for (let sent = 0; sent < body.length && !response.destroyed; sent += piece) {
    response.write(body.subarray(sent, sent + piece));
    await pause((1000 * piece) / bytesPerSecond);
  }
  response.end();
}
