import type * as E from 'electron';
import { facade } from '../facade.ts';

/** A captured page as Electron's NativeImage, as far as it is a picture to be stored. */
export function image(png: Buffer): E.NativeImage {
  return facade('NativeImage', {
    toPNG: () => png,
    toDataURL: () => `data:image/png;base64,${png.toString('base64')}`,
    isEmpty: () => png.length === 0,
    // width and height stand at the head of every PNG
    getSize: () => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) }),
  } satisfies Partial<E.NativeImage>);
}
