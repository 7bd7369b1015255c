import { describe, expect, it } from 'vitest';
import { placeBeside, visiblePlace } from '../../../main/app/window-place.ts';

const screens = [
  { workArea: { x: 0, y: 25, width: 1440, height: 875 } },
  { workArea: { x: 1440, y: 0, width: 1920, height: 1080 } },
];
const place = (x: number, y: number) => ({ bounds: { x, y, width: 1000, height: 700 }, maximized: true });

describe('the place of the last time', () => {
  it.each([
    [100, 100],
    [-850, 30],
    [1500, 20],
  ])('is kept at %i, %i, where the title can be reached', (x, y) => {
    expect(visiblePlace(place(x, y), screens)).toEqual(place(x, y));
  });

  it.each([
    [5000, 100],
    [-950, 30],
    [100, -50],
    [100, 890],
  ])('is given up at %i, %i, where it can not', (x, y) => {
    expect(visiblePlace(place(x, y), screens)).toBeNull();
  });

  it('may be missing', () => {
    expect(visiblePlace(null, screens)).toBeNull();
  });
});

describe('a further window', () => {
  it('stands a little lower and to the right, in the same size and not maximized', () => {
    const { bounds } = place(100, 100);
    expect(placeBeside(bounds, screens)).toEqual({ bounds: { ...bounds, x: 132, y: 132 }, maximized: false });
  });

  it("starts again at the corner of the other's screen where it would leave it", () => {
    expect(placeBeside(place(430, 100).bounds, screens).bounds).toMatchObject({ x: 0, y: 25 });
    expect(placeBeside(place(1500, 380).bounds, screens).bounds).toMatchObject({ x: 1440, y: 0 });
  });

  it('never covers the other exactly, even when that fills its screen', () => {
    const full = { x: 0, y: 25, width: 1440, height: 875 };
    expect(placeBeside(full, screens).bounds).toMatchObject({ x: 32, y: 57 });
  });
});
