/** Red, green, blue and alpha of every pixel, row by row. */
export interface Pixels {
  data: Uint8Array;
  width: number;
  height: number;
}

/**
 * The same picture with at most so many pixels in either direction: each pixel is the mean of those that it stands for.
 * Transparent ones count as much as they are seen, or cut-out pictures would get a border of a colour that nobody sees.
 */
export function shrunk({ data, width, height }: Pixels, most: number): Pixels {
  const scale = Math.min(1, most / Math.max(width, height));
  const to = {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
  const small = new Uint8Array(to.width * to.height * 4);
  for (let y = 0; y < to.height; y += 1) {
    const top = Math.floor((y * height) / to.height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * height) / to.height));
    for (let x = 0; x < to.width; x += 1) {
      const left = Math.floor((x * width) / to.width);
      const right = Math.max(left + 1, Math.floor(((x + 1) * width) / to.width));
      let red = 0;
      let green = 0;
      let blue = 0;
      let alpha = 0;
      for (let row = top; row < bottom; row += 1) {
        for (let at = (row * width + left) * 4; at < (row * width + right) * 4; at += 4) {
          const seen = data[at + 3] ?? 0;
          red += (data[at] ?? 0) * seen;
          green += (data[at + 1] ?? 0) * seen;
          blue += (data[at + 2] ?? 0) * seen;
          alpha += seen;
        }
      }
      const place = (y * to.width + x) * 4;
      const weight = Math.max(1, alpha);
      small[place] = Math.round(red / weight);
      small[place + 1] = Math.round(green / weight);
      small[place + 2] = Math.round(blue / weight);
      small[place + 3] = Math.round(alpha / ((bottom - top) * (right - left)));
    }
  }
  return { data: small, ...to };
}

/** The picture as it is to be seen, by the orientation that Exif gives it. */
export function upright(pixels: Pixels, orientation: number): Pixels {
  if (orientation === 1) return pixels;
  const { width, height } = pixels;
  const isTurned = orientation >= 5;
  const to = isTurned ? { width: height, height: width } : { width, height };
  const from = new Uint32Array(pixels.data.buffer, pixels.data.byteOffset, width * height);
  const turned = new Uint32Array(width * height);
  for (let y = 0; y < to.height; y += 1) {
    for (let x = 0; x < to.width; x += 1) {
      const [column, row] = source(orientation, x, y, width - 1, height - 1);
      turned[y * to.width + x] = from[row * width + column] ?? 0;
    }
  }
  return { data: new Uint8Array(turned.buffer), ...to };
}

/** Where a pixel of the upright picture lies in the stored one. */
function source(orientation: number, x: number, y: number, right: number, bottom: number): [number, number] {
  switch (orientation) {
    case 2:
      return [right - x, y];
    case 3:
      return [right - x, bottom - y];
    case 4:
      return [x, bottom - y];
    case 5:
      return [y, x];
    case 6:
      return [y, bottom - x];
    case 7:
      return [right - y, bottom - x];
    case 8:
      return [right - y, x];
    default:
      return [x, y];
  }
}

export function isOpaque({ data }: Pixels): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return false;
  return true;
}
