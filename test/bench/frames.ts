import type { Page } from '@playwright/test';
import { ms, percentile } from './statistics.ts';

export interface Scroll {
  /** What scrolls, as a CSS selector. */
  of: string;
  /** Pixels a frame, down or to the right. */
  down?: number;
  right?: number;
  frames: number;
}

/** The times between frames (ms) while something is scrolled, some pixels a frame, from where it stands. */
export function scrollFrames(page: Page, scroll: Scroll): Promise<number[]> {
  return page.evaluate(async ({ of, down = 0, right = 0, frames }) => {
    const scroller = document.querySelector(of);
    if (!scroller) throw new Error(`There is nothing that scrolls: ${of}`);
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    let before = await frame();
    for (let at = 0; at < frames; at += 1) {
      scroller.scrollTop += down;
      scroller.scrollLeft += right;
      const now = await frame();
      times.push(now - before);
      before = now;
    }
    return times;
  }, scroll);
}

/** Median, p95 and the number of frames that took longer than 50 ms, as cells of a table. */
export function frameCells(times: readonly number[]): string {
  const long = times.filter((time) => time > 50).length;
  return `${ms(percentile(times, 0.5))} | ${ms(percentile(times, 0.95))} | ${long} of ${times.length}`;
}
