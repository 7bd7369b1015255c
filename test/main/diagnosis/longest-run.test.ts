import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Step, StepEnd } from '../../../main/diagnosis/diagnosis-step.ts';
import { diagnosisSteps } from '../../../main/diagnosis/diagnosis-steps.ts';
import type { DiagnosisCheckId } from '../../../preload/contract/diagnosis.ts';
import { startTcpServer } from '../support/http-server.ts';
import { nobody } from '../support/verify.ts';
import { diagnose } from './support/diagnose.ts';

const passed: StepEnd = { facts: {}, limit: null };
const atOnce = () => Promise.resolve(passed);
const never = () => new Promise<never>(() => undefined);
const endingAfter = (ms: number) => () =>
  new Promise<StepEnd>((resolve) => {
    setTimeout(() => resolve(passed), ms);
  });

afterEach(() => {
  vi.useRealTimers();
});

/** Runs the checks with their own limits on a pretended clock; what each of them does is given. */
async function run(behaves: (step: Step) => Step['run']) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const steps = diagnosisSteps.map((step) => ({ ...step, run: behaves(step) }));
  const running = diagnose('https://pim.example.com', nobody, { tools: { steps } });
  await vi.advanceTimersByTimeAsync(300_000);
  const { diagnosis } = await running;
  return diagnosis;
}

describe('the longest that a diagnosis lasts, by the limits that it has', () => {
  it.each<[string, (id: DiagnosisCheckId) => 'slow' | 'hangs' | 'quick']>([
    ['no name server answers', (id) => (id === 'resolve' ? 'hangs' : 'quick')],
    [
      'the name is found at the last moment, and no connection comes about',
      (id) => (id === 'resolve' ? 'slow' : id === 'connect' ? 'hangs' : 'quick'),
    ],
    ['the host takes the connection and shows no certificate', (id) => (id === 'tls' ? 'hangs' : 'quick')],
    ['the host takes the connection and never answers', (id) => (id === 'scheme' ? 'hangs' : 'quick')],
  ])('at a dead host is under 15 seconds: %s', async (_how, does) => {
    const { durationMs, steps } = await run(({ id, limitMs }) => {
      const how = does(id);
      return { hangs: never, slow: endingAfter(limitMs - 1), quick: atOnce }[how];
    });
    expect(steps.filter(({ state }) => state === 'failed')).toHaveLength(1);
    expect(durationMs).toBeGreaterThan(1000);
    expect(durationMs).toBeLessThan(15_000);
  });

  it('is under a minute where every check passes at the last moment: what has no time left is skipped', async () => {
    const { durationMs, steps } = await run(({ limitMs }) => endingAfter(limitMs - 1));
    expect(durationMs).toBeLessThan(60_000);
    expect(durationMs).toBeGreaterThan(50_000);
    expect(steps.at(-1)?.state).toBe('skipped');
  });

  it('is under a minute where every check hangs', async () => {
    const { durationMs } = await run(() => never);
    expect(durationMs).toBeLessThan(60_000);
  });

  it('is that of its limits at a real socket which never answers, too', async () => {
    const server = await startTcpServer(() => undefined);
    const steps = diagnosisSteps.map((step) => ({ ...step, limitMs: step.limitMs / 20 }));
    const { diagnosis } = await diagnose(server.url, nobody, { tools: { steps } });
    const ran = new Set(diagnosis.steps.flatMap(({ id, state }) => (state === 'skipped' ? [] : [id])));
    const allowed = steps.reduce((sum, { id, limitMs }) => sum + (ran.has(id) ? limitMs : 0), 0);
    expect(diagnosis.steps.find(({ id }) => id === 'scheme')?.state).toBe('failed');
    expect(diagnosis.durationMs).toBeLessThan(allowed);
  });
});
