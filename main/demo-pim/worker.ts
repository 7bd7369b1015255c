import { parentPort, workerData } from 'node:worker_threads';
import { startDemoPim } from './demo-pim.ts';
import { failureOf, optionsSchema } from './worker-messages.ts';

if (parentPort === null) throw new Error('worker.ts runs in a worker thread only.');
const port = parentPort;

try {
  const demoPim = await startDemoPim(optionsSchema.parse(workerData));
  port.on('message', (message: unknown) => {
    if (typeof message !== 'object' || message === null || !('type' in message) || message.type !== 'close')
      return;
    void demoPim.close().finally(() => process.exit(0));
  });
  const { url, products, authority, connection, administrator, app, storeApp, users, admin } = demoPim;
  const secure = authority === undefined ? {} : { authority };
  const credentials = { connection, administrator, app, storeApp, users, admin };
  port.postMessage({ type: 'started', url, port: demoPim.port, products, ...secure, ...credentials });
} catch (error) {
  port.postMessage({ type: 'failed', ...failureOf(error) });
}
