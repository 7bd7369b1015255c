import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepScrollInStep } from '../../../renderer/catalog/scroll-in-step.ts';

function grid() {
  const frame = document.createElement('div');
  const rows = document.createElement('div');
  const scrollbar = document.createElement('div');
  rows.className = 'ag-grid-viewport';
  scrollbar.className = 'ag-body-vertical-scroll-viewport';
  frame.append(rows, scrollbar);
  return { frame, rows, scrollbar };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('the scrollbar follows the rows once the scrolling has settled', () => {
  const { frame, rows, scrollbar } = grid();
  keepScrollInStep(frame);
  rows.scrollTop = 6607;
  scrollbar.scrollTop = 3007;
  rows.dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(100);
  rows.dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(100);
  expect(scrollbar.scrollTop).toBe(3007);
  vi.advanceTimersByTime(100);
  expect(scrollbar.scrollTop).toBe(6607);
});

it('leaves alone what is in step, and stops when it is ended', () => {
  const { frame, rows, scrollbar } = grid();
  const end = keepScrollInStep(frame);
  rows.scrollTop = 100;
  scrollbar.scrollTop = 101;
  rows.dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(1000);
  expect(scrollbar.scrollTop).toBe(101);
  end();
  rows.scrollTop = 500;
  rows.dispatchEvent(new Event('scroll'));
  vi.advanceTimersByTime(1000);
  expect(scrollbar.scrollTop).toBe(101);
});
