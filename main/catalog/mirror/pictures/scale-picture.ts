import { imageTypeOf } from '../../media/image-signature.ts';
import { exifOrientation } from './exif-orientation.ts';
import { imageSize } from './image-size.ts';
import { isOpaque, type Pixels, shrunk, upright } from './pixels.ts';

/** A small picture, ready to be shown. */
export interface SmallPicture {
  mimeType: string;
  bytes: Uint8Array;
}

/** @returns null for what is no picture that can be decoded */
export type ScalePicture = (bytes: Uint8Array) => Promise<SmallPicture | null>;

/** Pixels in either direction. */
export const mostPixels = 256;
/** An original of so many bytes that is small enough is kept as it is. */
const smallBytes = 16 * 1024;
/** Four bytes each are needed to decode them, twice. */
const largestPixels = 64_000_000;
const jpegQuality = 80;

/** The decoder gave up on bytes that claim to be a picture: it should not be used for others after that. */
export class BrokenPicture extends Error {}

/**
 * Makes a small picture of an original. @returns null for what is none, or too large to be decoded
 * @throws BrokenPicture
 */
export async function scalePicture(original: Uint8Array): Promise<SmallPicture | null> {
  const size = imageSize(original);
  const mimeType = imageTypeOf(
    Buffer.from(original.buffer, original.byteOffset, Math.min(original.length, 1024)),
  );
  if (size === null || mimeType === null) return null;
  if (size.width * size.height > largestPixels || size.width * size.height === 0) return null;
  const isSmall = Math.max(size.width, size.height) <= mostPixels;
  const decoded = await decode(original);
  const kept = { mimeType, bytes: original };
  if (isSmall && original.length <= smallBytes) return kept;
  const small = upright(shrunk(decoded, mostPixels), exifOrientation(original));
  const encoded = await encode(small);
  return isSmall && original.length <= encoded.bytes.length ? kept : encoded;
}

/** Loaded where pictures are kept and nowhere else: it is a megabyte and a half of WebAssembly. */
const photon = () => import('@cf-wasm/photon/node');

async function decode(bytes: Uint8Array): Promise<Pixels> {
  const { PhotonImage } = await photon();
  try {
    const image = PhotonImage.new_from_byteslice(bytes);
    try {
      return { data: image.get_raw_pixels(), width: image.get_width(), height: image.get_height() };
    } finally {
      image.free();
    }
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw new BrokenPicture();
    throw error;
  }
}

async function encode(pixels: Pixels): Promise<SmallPicture> {
  const { PhotonImage } = await photon();
  const image = new PhotonImage(pixels.data, pixels.width, pixels.height);
  try {
    if (isOpaque(pixels)) return { mimeType: 'image/jpeg', bytes: image.get_bytes_jpeg(jpegQuality) };
    const [webp, png] = [image.get_bytes_webp(), image.get_bytes()];
    return webp.length < png.length
      ? { mimeType: 'image/webp', bytes: webp }
      : { mimeType: 'image/png', bytes: png };
  } finally {
    image.free();
  }
}
