import { parentPort, workerData } from 'node:worker_threads';
import { storeThreadData } from './catalog/mirror/store/store-messages.ts';
import { serveMirrorStore } from './catalog/mirror/store/store-thread.ts';
import { createMirrorWork } from './catalog/mirror/worker/mirror-work.ts';
import { isPageThread, servePages } from './catalog/mirror/worker/page-thread.ts';
import { isPictureThread, servePictures } from './catalog/mirror/worker/picture-thread.ts';

if (parentPort === null) throw new Error('mirror-worker.ts runs in a worker thread only.');
const writing = storeThreadData(workerData);
if (writing !== null) serveMirrorStore(writing);
else if (isPageThread(workerData)) servePages(parentPort);
else if (isPictureThread(workerData)) servePictures(parentPort);
else createMirrorWork(parentPort, new URL(import.meta.url));
