import type { PowerMonitor } from 'electron';

/** After sleep the clock on which the lives of tokens are counted may have stood still: they are counted anew. */
export function countAnewAfterSleep(
  monitor: Pick<PowerMonitor, 'on'>,
  sessions: { afterSleep(): void },
): void {
  monitor.on('resume', () => sessions.afterSleep());
}

/** Profiles are checked on start and after sleep, where the settings ask for it. */
export function checkOnWake(monitor: Pick<PowerMonitor, 'on'>, check: { begin(): void }): void {
  monitor.on('resume', () => check.begin());
  check.begin();
}
