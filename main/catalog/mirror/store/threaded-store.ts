import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { ProblemError, problem } from '../../../pim/problem-error.ts';
import type { MirrorStore, MirrorStoreOptions } from './mirror-store.ts';
import {
  type StoreCall,
  type StoreRequest,
  type StoreThreadData,
  shared,
  storeAnswerSchema,
} from './store-messages.ts';

/** Pages that may wait to be written before who sends them has to wait. */
const mostPages = 40;
/** How long a wait lasts before it is looked whether the other thread still lives. */
const lookMs = 500;

/**
 * The writing side of a mirror in a thread of its own, so that reading from a PIM does not wait for the disk. Everything else is waited for, as with `openMirrorStore`. What fails with a page is
 * thrown by one of the next calls.
 *
 * @param workerFile runs `serveMirrorStore` with the data that it gets
 * @throws ProblemError as `openMirrorStore`
 */
export function openThreadedStore(options: Omit<MirrorStoreOptions, 'now'>, workerFile: URL): MirrorStore {
  const numbers = new Int32Array(new SharedArrayBuffer(shared.length * Int32Array.BYTES_PER_ELEMENT));
  const { port1: port, port2 } = new MessageChannel();
  const data: StoreThreadData = { store: options, port: port2, numbers };
  const worker = new Worker(workerFile, { workerData: { mirrorStore: data }, transferList: [port2] });
  let ended = 'MirrorStore';
  // What ends the other thread is thrown by the next call.
  worker.on('error', (error) => {
    ended = error instanceof Error ? error.name : ended;
  });
  worker.unref();
  port.unref();
  let changes: ReturnType<MirrorStore['changes']> | null = null;

  const send = (request: StoreRequest) => port.postMessage(request);
  const waitWhile = (place: number, value: number) => {
    Atomics.wait(numbers, place, value, lookMs);
    if (Atomics.load(numbers, shared.gone) !== 0)
      throw new ProblemError(problem('internal-error', { name: ended }));
  };
  const ask = <N extends StoreCall>(
    call: N,
    ...args: Parameters<MirrorStore[N]>
  ): ReturnType<MirrorStore[N]> => {
    const before = Atomics.load(numbers, shared.answers);
    send({ call, args });
    for (;;) {
      const received = receiveMessageOnPort(port);
      if (received === undefined) {
        waitWhile(shared.answers, before);
        continue;
      }
      const answer = storeAnswerSchema.parse(received.message);
      if ('problem' in answer) throw new ProblemError(answer.problem);
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the other thread calls the same interface
      return answer.value as ReturnType<MirrorStore[N]>;
    }
  };
  // Opened now, so that what is wrong with the file is known at once.
  ask('meta');
  return {
    meta: () => ask('meta'),
    setMeta: (change) => ask('setMeta', change),
    parts: (kind) => ask('parts', kind),
    addParts: (kind, parts) => ask('addParts', kind, parts),
    changePart: (id, change) => ask('changePart', id, change),
    dropParts: (kind) => ask('dropParts', kind),
    dropPart: (id) => ask('dropPart', id),
    page(write) {
      if (Atomics.load(numbers, shared.failed) !== 0) ask('flush');
      for (let pages = mostPages; pages >= mostPages; ) {
        pages = Atomics.load(numbers, shared.pages);
        if (pages >= mostPages) waitWhile(shared.pages, pages);
      }
      Atomics.add(numbers, shared.pages, 1);
      send({ page: write });
    },
    count: (kind, part) => ask('count', kind, part),
    countCreated: (kind, from, to) => ask('countCreated', kind, from, to),
    createdBorders: (kind, from, to, pieces) => ask('createdBorders', kind, from, to, pieces),
    remove: (condition, ...values) => ask('remove', condition, ...values),
    ids: (condition, ...values) => ask('ids', condition, ...values),
    rework: (kind, ids, naming, keep) => ask('rework', kind, ids, naming, keep),
    replaceStructure: (kind, items) => ask('replaceStructure', kind, items),
    putStructure: (kind, items) => ask('putStructure', kind, items),
    moveStructure: (from, to) => ask('moveStructure', from, to),
    dropStructure: (pattern) => ask('dropStructure', pattern),
    structureCounts: () => ask('structureCounts'),
    structure: (kind) => ask('structure', kind),
    namePictures: (rules, after, since) => ask('namePictures', rules, after, since),
    keepNamedPictures: () => ask('keepNamedPictures'),
    wantedPictures: (kind, after, limit) => ask('wantedPictures', kind, after, limit),
    pictureCounts: () => ask('pictureCounts'),
    putPicture: (picture, small) => ask('putPicture', picture, small),
    forgetMissingPictures: () => ask('forgetMissingPictures'),
    dropPictures: () => ask('dropPictures'),
    changes: () => changes ?? ask('changes'),
    flush: () => ask('flush'),
    finish: () => ask('finish'),
    close() {
      changes = ask('changes');
      ask('close');
      send({ end: true });
    },
  };
}
