import { describe, expect, it } from 'vitest';
import { shownFindings } from '../../../renderer/diagnosis/shown-findings.ts';
import { channelsDenied, channelsRefused, headerStripped, step, steps } from './support/sample-diagnosis.ts';

const stripped = headerStripped().steps.find(({ id }) => id === 'authorization-header')?.finding;

describe('what is shown of the findings', () => {
  it('puts what failed before what only limits', () => {
    const limited = { problem: channelsRefused, causes: [], remedies: [] };
    const shown = shownFindings(
      steps(
        step('clock', { state: 'limited', finding: limited }),
        step('token', { state: 'failed', finding: stripped ?? null }),
      ),
    );
    expect(shown.map(({ failed, checks }) => [failed, checks])).toEqual([
      [true, ['token']],
      [false, ['clock']],
    ]);
  });

  it('shows the same thing found by two checks once, with the causes and remedies of both', () => {
    if (!stripped) throw new Error('the sample has no finding');
    const token = {
      ...stripped,
      causes: ['header-stripped' as const],
      remedies: stripped.remedies.slice(0, 1),
    };
    const header = { ...stripped, remedies: stripped.remedies.slice(1) };
    const shown = shownFindings(
      steps(
        step('token', { state: 'limited', finding: token }),
        step('authorization-header', { state: 'failed', finding: header }),
      ),
    );
    expect(shown).toHaveLength(1);
    expect(shown[0]?.checks).toEqual(['authorization-header', 'token']);
    expect(shown[0]?.causes).toEqual(['header-stripped', 'header-lost-on-redirect']);
    expect(shown[0]?.remedies.map(({ kind }) => kind)).toEqual(['server']);
  });

  it('says that Pimscope goes around it only where that was enough', () => {
    const kinds = (state: 'limited' | 'failed') =>
      shownFindings(steps(step('token', { state, finding: stripped ?? null }))).flatMap(({ remedies }) =>
        remedies.map(({ kind }) => kind),
      );
    expect(kinds('limited')).toEqual(['done', 'server']);
    expect(kinds('failed')).toEqual(['server']);
  });

  it('leaves channels to the permissions where those name it, and only there', () => {
    const [channels] = channelsDenied().steps.filter(({ id }) => id === 'channels');
    if (!channels) throw new Error('the sample has no channels');
    const permissions = (names: string) =>
      step('permissions', {
        state: 'limited',
        finding: {
          problem: { code: 'resources-not-readable', params: { names }, retryable: false },
          causes: [],
          remedies: [],
        },
      });
    const checks = (names: string) =>
      shownFindings(steps(channels, permissions(names))).flatMap((one) => one.checks);
    expect(checks('channels, families')).toEqual(['permissions']);
    expect(checks('families')).toEqual(['channels', 'permissions']);
    expect(shownFindings(steps(channels)).flatMap((one) => one.checks)).toEqual(['channels']);
  });
});
