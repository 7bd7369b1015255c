import { parentPort, workerData } from 'node:worker_threads';
import { storeThreadData } from './catalog/mirror/store/store-messages.ts';
import { serveMirrorStore } from './catalog/mirror/store/store-thread.ts';
import { createMirrorWork } from './catalog/mirror/worker/mirror-work.ts';

if (parentPort === null) throw new Error('mirror-worker.ts runs in a worker thread only.');
const writing = storeThreadData(workerData);
if (writing === null) createMirrorWork(parentPort, new URL(import.meta.url));
else serveMirrorStore(writing);
