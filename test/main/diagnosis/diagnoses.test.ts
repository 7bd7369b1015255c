import { randomUUID } from 'node:crypto';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createDiagnoses } from '../../../main/diagnosis/diagnoses.ts';
import { createNetwork } from '../../../main/diagnosis/network/network.ts';
import { createAgents } from '../../../main/pim/agents.ts';
import { createPace } from '../../../main/pim/pace.ts';
import { problem } from '../../../main/pim/problem-error.ts';
import { details, never, profileHouse, silent } from '../support/profile-house.ts';
import { problemOf } from '../support/test-transport.ts';

async function house() {
  const parts = await profileHouse();
  const agents = createAgents({ systemCertificates: () => [], resolveProxy: async () => 'DIRECT' });
  onTestFinished(() => agents.close());
  const diagnoses = createDiagnoses({
    ...parts,
    pace: createPace(),
    network: createNetwork(agents),
    appVersion: '0.1.0',
    now: () => new Date(),
  });
  const attempt = {
    attemptId: 'a',
    baseUrl: parts.pim.url,
    credentials: parts.credentials,
    consent: null,
    demo: false,
  };
  await parts.onboarding.authorizeAndTest(attempt, silent, never);
  const profile = await parts.onboarding.save('a', details, { acceptUntilQuit: false });
  return { ...parts, diagnoses, profile };
}

const quiet = (): void => undefined;

describe('diagnoses of profiles', () => {
  it('are kept for reports and comparisons, and the profile remembers how it went', async () => {
    const { diagnoses, profile, profiles, pim } = await house();
    pim.faults.permissionsRemoved = ['channels'];
    const first = await diagnoses.run(profile.id, quiet, never);
    pim.faults.permissionsRemoved = [];
    const second = await diagnoses.run(profile.id, quiet, never);
    expect(diagnoses.last(profile.id)?.id).toBe(second.id);
    expect(diagnoses.report(first.id, 'markdown').text).toContain('list channels');
    expect(diagnoses.compare(first.id, second.id).rows.some(({ same }) => !same)).toBe(true);
    expect(profiles.get(profile.id).lastVerification).toMatchObject({ outcome: 'works', problem: null });
  });

  it('mark an authorization that the PIM does not take any more', async () => {
    const { diagnoses, profile, profiles, keptSecrets } = await house();
    const secrets = await keptSecrets.keeper(profile).read();
    await keptSecrets.write(
      profile,
      { ...secrets, password: 'changed-since', token: null },
      { acceptUntilQuit: false },
    );
    const diagnosis = await diagnoses.run(profile.id, quiet, never);
    expect(diagnosis.degree).toBe('action-needed');
    expect(profiles.get(profile.id)).toMatchObject({
      authorizationLost: { code: 'user-rejected' },
      lastVerification: { outcome: 'failed', problem: 'user-rejected' },
    });
  });

  it('tell each check under the profile that it belongs to', async () => {
    const { diagnoses, profile } = await house();
    const told: string[] = [];
    const diagnosis = await diagnoses.run(
      profile.id,
      (id, { id: step, state }) => told.push(`${id} ${step} ${state}`),
      never,
    );
    expect(told.every((one) => one.startsWith(profile.id))).toBe(true);
    expect(told.slice(-1)).toEqual([
      `${profile.id} ${diagnosis.steps.at(-1)?.id} ${diagnosis.steps.at(-1)?.state}`,
    ]);
  });

  it('that are cancelled or gone say so', async () => {
    const { diagnoses, profile } = await house();
    expect((await problemOf(diagnoses.run(profile.id, quiet, AbortSignal.abort()))).code).toBe('cancelled');
    expect(diagnoses.last(profile.id)).toBeNull();
    expect((await problemOf(diagnoses.run(randomUUID(), quiet, never))).code).toBe('profile-not-found');
    expect((await problemOf((async () => diagnoses.report('gone', 'json'))())).code).toBe(
      'diagnosis-not-found',
    );
  });

  it('explain any problem, with what is known of its profile', async () => {
    const { diagnoses, profile } = await house();
    const found = problem('permission-missing', { host: 'a', permission: 'list families' });
    expect(diagnoses.explain(found, profile.id).remedies).toContainEqual(
      expect.objectContaining({ kind: 'akeneo', place: 'roles', acls: ['pim_api_family_list'], opens: true }),
    );
    expect(diagnoses.explain(problem('internal-error'), null)).toMatchObject({ causes: [], remedies: [] });
  });
});
