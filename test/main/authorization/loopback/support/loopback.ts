import { createServer } from 'node:net';
import { onTestFinished } from 'vitest';
import { nativeWords } from '../../../../../main/app/native-words.ts';
import { createLoopback, type Loopback } from '../../../../../main/authorization/loopback/loopback.ts';
import type { LoopbackSettings } from '../../../../../main/authorization/loopback/settings.ts';
import { unusedPort } from '../../../support/http-server.ts';

const words = nativeWords('en', '');
export const englishPages = { language: words.language, texts: words.loopback };

export interface TestLoopback {
  loopback: Loopback;
  /** What is kept of the settings. */
  kept: { settings: LoopbackSettings };
  /** Base URLs that were brought to the activation URL. */
  activations: string[];
  port: number;
}

/** A listener on a free port; it ends with the test. */
export async function testLoopback(
  options: { listening?: boolean; patienceMs?: number } = {},
): Promise<TestLoopback> {
  const port = await unusedPort();
  const kept = { settings: { port, listening: options.listening ?? false } };
  const activations: string[] = [];
  const loopback = createLoopback({
    recall: () => kept.settings,
    remember: (settings) => {
      kept.settings = settings;
    },
    pages: () => englishPages,
    onActivate: ({ baseUrl }) => activations.push(baseUrl),
    ...(options.patienceMs === undefined ? {} : { patienceMs: options.patienceMs }),
  });
  onTestFinished(() => loopback.stop());
  await loopback.start();
  return { loopback, kept, activations, port };
}

/** Takes a port as another program does; gives it back when called, at the latest with the test. */
export async function takePort(port: number, address = '127.0.0.1'): Promise<() => Promise<void>> {
  const server = createServer();
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, address, resolve);
  await promise;
  const giveBack = () => new Promise<void>((done) => server.close(() => done()));
  onTestFinished(giveBack);
  return giveBack;
}
