import type { KeyboardEvent, PointerEvent } from 'react';

const narrowest = 320;
const widest = 900;
const step = 24;

interface SeparatorProps {
  /** Width of the panel at its right, in pixels. */
  width: number;
  onWidth: (width: number) => void;
  label: string;
}

/** The line between grid and panel: drag it, or use the arrow keys on it. */
export function PanelSeparator({ width, onWidth, label }: SeparatorProps) {
  const set = (next: number) => onWidth(Math.min(widest, Math.max(narrowest, next)));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') set(width + step);
    else if (event.key === 'ArrowRight') set(width - step);
    else return;
    event.preventDefault();
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const from = event.clientX;
    const line = event.currentTarget;
    line.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => set(width + from - moved.clientX);
    line.addEventListener('pointermove', move);
    line.addEventListener('lostpointercapture', () => line.removeEventListener('pointermove', move), {
      once: true,
    });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr can't be dragged
    <div
      className="ps-separator"
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
    />
  );
}
