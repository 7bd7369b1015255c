/** What the first bytes of an image say of it, in pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** How far the frame of a JPEG may be: behind profiles and previews. */
const mostSegments = 500;

/**
 * The size of a PNG, JPEG, GIF, WebP or BMP without decoding it, so that one that unpacks to gigabytes is never begun;
 * null for anything else.
 */
export function imageSize(bytes: Uint8Array): ImageSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 32)).toString('latin1');
  try {
    if (start.startsWith('\x89PNG\r\n\x1a\n'))
      return { width: view.getUint32(16), height: view.getUint32(20) };
    if (start.startsWith('\xff\xd8')) return sizeOfJpeg(view);
    if (start.startsWith('GIF8')) return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
    if (start.startsWith('RIFF') && start.startsWith('WEBP', 8)) return sizeOfWebp(view, start.slice(12, 16));
    if (start.startsWith('BM'))
      return { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) };
    return null;
  } catch (error) {
    // It ends before it says its size.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** SOF0 to SOF15 without the markers of tables between them (ITU T.81, table B.1). */
function sizeOfJpeg(view: DataView): ImageSize | null {
  let at = 2;
  for (let segments = 0; segments < mostSegments; segments += 1) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Its three kinds of chunks (RFC 9649, WebP container). */
function sizeOfWebp(view: DataView, chunk: string): ImageSize | null {
  const from24 = (at: number) => view.getUint16(at, true) + view.getUint8(at + 2) * 0x10000;
  switch (chunk) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const packed = view.getUint32(21, true);
      return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { width: from24(24) + 1, height: from24(27) + 1 };
    default:
      return null;
  }
}
