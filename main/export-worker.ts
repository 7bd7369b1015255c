import { parentPort } from 'node:worker_threads';
import { createExportWork } from './catalog/export/worker/export-work.ts';

if (parentPort === null) throw new Error('export-worker.ts runs in a worker thread only.');
createExportWork(parentPort);
