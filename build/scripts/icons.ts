import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { findBrowser } from '../chromium-host/browser/find-browser.ts';
import { root } from './run.ts';

/** Draws `build/resources/icon.svg` in all sizes and containers that the installers want. Run after a change of it. */
const resources = join(root, 'build', 'resources');
const sizes = [16, 32, 48, 64, 128, 256, 512, 1024] as const;

const drawn = await draw();
for (const [size, png] of drawn) {
  if (size <= 512) writeFileSync(join(resources, 'icons', `${size}x${size}.png`), png);
}
writeFileSync(join(resources, 'icon.ico'), ico([16, 32, 48, 64, 128, 256]));
writeFileSync(join(resources, 'icon.icns'), icns());

async function draw(): Promise<Map<number, Buffer>> {
  const svg = readFileSync(join(resources, 'icon.svg'), 'base64');
  const executablePath = findBrowser()?.path;
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const page = await browser.newPage();
  const images = new Map<number, Buffer>();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<body style="margin:0"><img src="data:image/svg+xml;base64,${svg}" width="${size}" height="${size}" style="display:block">`,
    );
    images.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return images;
}

/** Windows: a directory of 16 bytes an image, then the PNGs. */
function ico(wanted: readonly number[]): Buffer {
  const images = wanted.map((size) => ({ size, png: pngOf(size) }));
  const head = Buffer.alloc(6 + 16 * images.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(images.length, 4);
  let offset = head.length;
  images.forEach(({ size, png }, index) => {
    const at = 6 + 16 * index;
    head.writeUInt8(size === 256 ? 0 : size, at);
    head.writeUInt8(size === 256 ? 0 : size, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  });
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

/** macOS: four letters and a length before each PNG. */
function icns(): Buffer {
  const types: readonly [string, number][] = [
    ['icp4', 16],
    ['icp5', 32],
    ['ic07', 128],
    ['ic08', 256],
    ['ic09', 512],
    ['ic10', 1024],
  ];
  const parts = types.map(([type, size]) => part(type, pngOf(size)));
  return part('icns', Buffer.concat(parts));
}

function part(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 0, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}

function pngOf(size: number): Buffer {
  const png = drawn.get(size);
  if (png === undefined) throw new Error(`No image of ${size} pixels was drawn`);
  return png;
}
