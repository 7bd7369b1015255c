import { readFileSync } from 'node:fs';
import { expect, it, onTestFinished, vi } from 'vitest';
import { scalePicture } from '../../../../../main/catalog/mirror/pictures/scale-picture.ts';
import { startPictureThread } from '../../../../../main/catalog/mirror/worker/picture-thread.ts';
import { problemOf } from '../../../support/test-transport.ts';

vi.setConfig({ testTimeout: 30_000 });

const workerFile = new URL('../../../../../main/mirror-worker.ts', import.meta.url);
const file = (name: string): Buffer => readFileSync(new URL(`../pictures/files/${name}`, import.meta.url));

function thread() {
  const pictures = startPictureThread(workerFile);
  onTestFinished(pictures.stop);
  return pictures;
}

it('makes the same pictures as here, also after one that no decoder gets through', async () => {
  const pictures = thread();
  const whole = file('halves.jpg');
  const cut = whole.subarray(0, 1200);
  const answers = await Promise.all(
    [whole, cut, whole, Buffer.from('%PDF-1.7'), cut, file('cutout.png')].map(pictures.scalePicture),
  );
  const [jpeg, png] = [await scalePicture(whole), await scalePicture(file('cutout.png'))];
  const plain = (one: (typeof answers)[number]) => one && { ...one, bytes: Buffer.from(one.bytes) };
  expect(answers.map(plain)).toEqual([jpeg, null, jpeg, null, null, png].map(plain));
});

it('fails what waits for it when it ends, and what comes after', async () => {
  const { scalePicture: scale, stop } = thread();
  const waiting = [problemOf(scale(file('halves.jpg'))), problemOf(scale(file('halves.webp')))];
  await stop();
  expect((await Promise.all(waiting)).map(({ code }) => code)).toEqual(['cancelled', 'cancelled']);
  expect((await problemOf(scale(file('halves.jpg')))).code).toBe('cancelled');
});
