import { crc32, deflateSync } from 'node:zlib';
import { covers, type Shape, type Tone } from './drawing.ts';

/** Red, green, blue. */
export type Color = readonly [number, number, number];

const size = 240;
const tones: readonly Tone[] = ['shadow', 'line', 'dark', 'main', 'light', 'paper'];
const background = tones.indexOf('paper');
const shades = 5;
const corners: readonly (readonly [number, number])[] = [
  [0.25, 0.25],
  [0.75, 0.25],
  [0.25, 0.75],
  [0.75, 0.75],
];

/** By their shapes, since colours stand in the palette alone. */
const drawn = new WeakMap<readonly Shape[], Buffer>();

/** Every drawn picture has this many bytes, since its pixels are stored uncompressed. */
export const pictureBytes = drawPng([], [120, 120, 120]).length;

/** Draws shapes as a PNG of 240 x 240 in one product colour; edges are smoothed. */
export function drawPng(shapes: readonly Shape[], main: Color): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', palette(main)),
    pixelsOf(shapes),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function pixelsOf(shapes: readonly Shape[]): Buffer {
  const known = drawn.get(shapes);
  if (known !== undefined) return known;
  const rows = Buffer.alloc((size + 1) * size);
  const layers = shapes.map((shape) => ({ shape, tone: tones.indexOf(shape.tone) }));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rows[y * (size + 1) + 1 + x] = pixel(layers, x, y);
  }
  const made = chunk('IDAT', deflateSync(rows, { level: 0 }));
  drawn.set(shapes, made);
  return made;
}

type Layer = { readonly shape: Shape; readonly tone: number };

/** The palette entry of a pixel: the mixture of the first and last of its four samples. */
function pixel(layers: readonly Layer[], x: number, y: number): number {
  const first = sample(layers, x + 0.25, y + 0.25);
  let other = first;
  let same = 0;
  for (const [dx, dy] of corners) {
    const tone = sample(layers, x + dx, y + dy);
    if (tone === first) same++;
    else other = tone;
  }
  return (first * (background + 1) + other) * shades + same;
}

function sample(layers: readonly Layer[], x: number, y: number): number {
  for (let i = layers.length - 1; i >= 0; i--) {
    const layer = layers[i];
    if (layer !== undefined && covers(layer.shape, (x * 100) / size, (y * 100) / size)) return layer.tone;
  }
  return background;
}

function palette(main: Color): Buffer {
  const toward = (target: number, share: number): Color => {
    const [r, g, b] = main;
    return [r + (target - r) * share, g + (target - g) * share, b + (target - b) * share];
  };
  const colors: readonly Color[] = [
    [226, 229, 234],
    [52, 58, 70],
    toward(0, 0.28),
    main,
    toward(255, 0.5),
    [244, 246, 249],
  ];
  const entries: number[] = [];
  for (const first of colors) {
    for (const other of colors) {
      for (let same = 0; same < shades; same++) {
        const share = same / (shades - 1);
        for (const channel of [0, 1, 2] as const)
          entries.push(Math.round(first[channel] * share + other[channel] * (1 - share)));
      }
    }
  }
  return Buffer.from(entries);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8 + body.length);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), 4 + body.length);
  return frame;
}
