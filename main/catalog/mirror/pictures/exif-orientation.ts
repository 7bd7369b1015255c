const asIs = 1;

/**
 * How a JPEG is to be turned to be seen upright, 1 to 8 (Exif 2.32, tag 0x0112); 1 where it says nothing. Cameras leave
 * it to whoever shows the picture, and a picture that is encoded anew says it no more.
 */
export function exifOrientation(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    if (view.getUint16(0) !== 0xffd8) return asIs;
    let at = 2;
    while (view.getUint8(at) === 0xff && view.getUint8(at + 1) !== 0xda) {
      const isExif = view.getUint8(at + 1) === 0xe1 && view.getUint32(at + 4) === 0x45786966;
      if (isExif) return orientationIn(view, at + 10);
      at += 2 + view.getUint16(at + 2);
    }
    return asIs;
  } catch (error) {
    if (error instanceof RangeError) return asIs;
    throw error;
  }
}

/** @param start of the TIFF header that Exif lies in */
function orientationIn(view: DataView, start: number): number {
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  const entries = view.getUint16(directory, little);
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12;
    if (view.getUint16(at, little) !== 0x0112) continue;
    const orientation = view.getUint16(at + 8, little);
    return orientation >= 1 && orientation <= 8 ? orientation : asIs;
  }
  return asIs;
}
