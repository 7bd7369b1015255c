import { parentPort } from 'node:worker_threads';
import { createMirrorWork } from './catalog/mirror/worker/mirror-work.ts';

if (parentPort === null) throw new Error('mirror-worker.ts runs in a worker thread only.');
createMirrorWork(parentPort);
