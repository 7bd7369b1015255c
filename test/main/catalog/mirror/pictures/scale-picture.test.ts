import { readFileSync } from 'node:fs';
import { deflateSync } from 'node:zlib';
import { PhotonImage } from '@cf-wasm/photon/node';
import { expect, it, vi } from 'vitest';
import { imageTypeOf } from '../../../../../main/catalog/media/image-signature.ts';
import { imageSize } from '../../../../../main/catalog/mirror/pictures/image-size.ts';
import {
  BrokenPicture,
  mostPixels,
  scalePicture,
} from '../../../../../main/catalog/mirror/pictures/scale-picture.ts';

vi.setConfig({ testTimeout: 30_000 });

const file = (name: string): Buffer => readFileSync(new URL(`files/${name}`, import.meta.url));

/** What a small picture is: its type, its size, and its colours at places given in shares of it. */
async function made(original: Uint8Array) {
  const small = await scalePicture(original);
  if (small === null) throw new Error('There is no small picture.');
  const image = PhotonImage.new_from_byteslice(small.bytes);
  const [width, height, pixels] = [image.get_width(), image.get_height(), image.get_raw_pixels()];
  image.free();
  const at = (x: number, y: number) => {
    const place = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
    return [...pixels.subarray(place, place + 4)];
  };
  expect(imageTypeOf(Buffer.from(small.bytes.subarray(0, 1024)))).toBe(small.mimeType);
  expect(imageSize(small.bytes)).toEqual({ width, height });
  return { ...small, width, height, pixels, at };
}

const isRed = ([red = 0, green = 0, blue = 0]: number[]) => red > 180 && green < 80 && blue < 80;
const isBlue = ([red = 0, green = 0, blue = 0]: number[]) => blue > 180 && green < 80 && red < 80;

it.each([
  ['halves.jpg', 256, 171],
  ['progressive.jpg', 256, 171],
  ['cmyk.jpg', 256, 171],
  ['halves.webp', 256, 154],
  ['palette.gif', 256, 171],
])('makes %s as small as lists show it', async (name, width, height) => {
  const small = await made(file(name));
  expect(small).toMatchObject({ mimeType: 'image/jpeg', width, height });
  expect([small.at(0.2, 0.5), small.at(0.8, 0.5)].map(isRed)).toEqual([true, false]);
  expect([small.at(0.2, 0.5), small.at(0.8, 0.5)].map(isBlue)).toEqual([false, true]);
});

it('reads pictures of sixteen bits and interlaced ones', async () => {
  const small = await made(file('deep.png'));
  expect(small).toMatchObject({ mimeType: 'image/jpeg', width: 256, height: 171 });
  expect([isRed(small.at(0.5, 0.02)), isBlue(small.at(0.5, 0.98))]).toEqual([true, true]);
});

it.each(['cutout.png', 'cutout.webp'])(
  'keeps what is transparent in %s, without a border of its unseen colour',
  async (name) => {
    const small = await made(file(name));
    expect(['image/png', 'image/webp']).toContain(small.mimeType);
    expect(small.at(0.02, 0.02)[3]).toBe(0);
    expect(small.at(0.5, 0.5)[3]).toBe(255);
    // Black lies under what is transparent: half seen, the disc has to stay green.
    const halfSeen: number[][] = [];
    for (let place = 0; place < small.pixels.length; place += 4) {
      const pixel = [...small.pixels.subarray(place, place + 4)];
      if ((pixel[3] ?? 0) > 60 && (pixel[3] ?? 0) < 200) halfSeen.push(pixel);
    }
    expect(halfSeen.length).toBeGreaterThan(50);
    expect(halfSeen.filter(([, green = 0]) => green < 150)).toEqual([]);
  },
);

/** A JPEG that says how it is to be turned, in Exif of either order of bytes. */
function turned(orientation: number, order: 'II' | 'MM'): Buffer {
  const number = (value: number, bytes: number) => {
    const digits = Buffer.alloc(bytes);
    if (order === 'II') digits.writeUIntLE(value, 0, bytes);
    else digits.writeUIntBE(value, 0, bytes);
    return digits;
  };
  const entry = [number(0x0112, 2), number(3, 2), number(1, 4), number(orientation, 2), number(0, 2)];
  const tiff = [Buffer.from(order), number(42, 2), number(8, 4), number(1, 2), ...entry, number(0, 4)];
  const body = Buffer.concat([Buffer.from('Exif\0\0'), ...tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  const whole = file('halves.jpg');
  return Buffer.concat([whole.subarray(0, 2), head, body, whole.subarray(2)]);
}

it.each([
  [2, 'II', 'right'],
  [3, 'MM', 'right'],
  [4, 'II', 'left'],
  [5, 'MM', 'top'],
  [6, 'II', 'top'],
  [7, 'MM', 'bottom'],
  [8, 'II', 'bottom'],
  [0, 'MM', 'left'],
] as const)(
  'turns a photograph as its camera says: %i in %s has its red half at the %s',
  async (orientation, order, side) => {
    const small = await made(turned(orientation, order));
    const sides = {
      left: small.at(0.1, 0.5),
      right: small.at(0.9, 0.5),
      top: small.at(0.5, 0.1),
      bottom: small.at(0.5, 0.9),
    };
    const opposite = { left: 'right', right: 'left', top: 'bottom', bottom: 'top' } as const;
    expect([isRed(sides[side]), isBlue(sides[opposite[side]])]).toEqual([true, true]);
    expect(small.width > small.height).toBe(orientation < 5);
  },
);

/** A chunk of a PNG without its check, which decides nothing here. */
const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)]);
};

function pngOf(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const data = deflateSync(Buffer.alloc(1000));
  return Buffer.concat([file('tiny.png').subarray(0, 8), chunk('IHDR', header), chunk('IDAT', data)]);
}

it('keeps small originals as they are', async () => {
  const tiny = file('tiny.png');
  expect(await scalePicture(tiny)).toEqual({ mimeType: 'image/png', bytes: tiny });
  // Small, and long for what it shows.
  const plain = new PhotonImage(
    new Uint8Array(200 * 200 * 4).map(() => Math.random() * 256),
    200,
    200,
  );
  const long = plain.get_bytes();
  expect(long.length).toBeGreaterThan(100_000);
  const small = await made(long);
  expect(small.bytes.length).toBeLessThan(long.length);
  expect([small.width, small.height]).toEqual([200, 200]);
});

it.each([
  ['drawings', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
  ['documents', Buffer.from('%PDF-1.7 \n1 0 obj')],
  ['nothing', Buffer.alloc(0)],
  ['a beginning without a size', file('halves.jpg').subarray(0, 30)],
  ['a size that would take gigabytes', pngOf(60_000, 60_000)],
  ['no pixels', pngOf(0, 10)],
])('finds no picture in %s', async (_, bytes) => {
  expect(await scalePicture(bytes)).toBeNull();
});

it.each([
  ['a JPEG that was cut', file('halves.jpg').subarray(0, 1200)],
  ['a PNG that was cut', file('cutout.png').subarray(0, 700)],
  ['a WebP that was cut', file('cutout.webp').subarray(0, 200)],
  ['a PNG whose pixels are none', pngOf(mostPixels * 2, mostPixels)],
])('gives up on %s', async (_, bytes) => {
  await expect(scalePicture(bytes)).rejects.toBeInstanceOf(BrokenPicture);
});
