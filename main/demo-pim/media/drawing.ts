/** Which colour of the palette a shape has: `main` is the product's own colour, `paper` the background. */
export type Tone = 'main' | 'dark' | 'light' | 'line' | 'shadow' | 'paper';

/** One shape on a field of 100 x 100; later shapes lie over earlier ones. */
export type Shape =
  | { readonly kind: 'polygon'; readonly tone: Tone; readonly points: readonly (readonly [number, number])[] }
  | {
      readonly kind: 'ellipse';
      readonly tone: Tone;
      readonly x: number;
      readonly y: number;
      readonly rx: number;
      readonly ry: number;
    }
  | {
      readonly kind: 'box';
      readonly tone: Tone;
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly r: number;
    };

/** A polygon from `x,y x,y …`. */
export function polygon(tone: Tone, points: string): Shape {
  const list = points.split(' ').map((point): [number, number] => {
    const [x = '0', y = '0'] = point.split(',');
    return [Number(x), Number(y)];
  });
  return { kind: 'polygon', tone, points: list };
}

/** An ellipse around a middle. */
export function ellipse(tone: Tone, x: number, y: number, rx: number, ry = rx): Shape {
  return { kind: 'ellipse', tone, x, y, rx, ry };
}

/** A rectangle with rounded corners. */
export function box(tone: Tone, x: number, y: number, w: number, h: number, r = 0): Shape {
  return { kind: 'box', tone, x, y, w, h, r };
}

/** Whether a point lies inside a shape. */
export function covers(shape: Shape, x: number, y: number): boolean {
  if (shape.kind === 'ellipse') return ((x - shape.x) / shape.rx) ** 2 + ((y - shape.y) / shape.ry) ** 2 <= 1;
  if (shape.kind === 'polygon') return insidePolygon(shape.points, x, y);
  const { x: left, y: top, w, h, r } = shape;
  if (x < left || y < top || x > left + w || y > top + h) return false;
  const dx = Math.max(left + r - x, x - (left + w - r), 0);
  const dy = Math.max(top + r - y, y - (top + h - r), 0);
  return dx * dx + dy * dy <= r * r || dx === 0 || dy === 0;
}

function insidePolygon(points: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false;
  let previous = points.at(-1);
  for (const point of points) {
    if (previous !== undefined) {
      const [x1, y1] = previous;
      const [x2, y2] = point;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
    previous = point;
  }
  return inside;
}
