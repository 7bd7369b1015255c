import { randomUUID } from 'node:crypto';
import type { Diagnosis, DiagnosisStep } from '../../preload/contract/diagnosis.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { createAccessRenewal } from '../authorization/access-renewal.ts';
import { createTokenKeeper } from '../authorization/token-keeper.ts';
import type { Pace } from '../pim/pace.ts';
import { throwIfCancelled } from '../pim/problem-error.ts';
import type { Transport } from '../pim/transport.ts';
import type { SecretKeeper } from '../secrets/profile-secrets.ts';
import { degreeOf } from './degree.ts';
import { type DiagnosisContext, nothingSeen, type Step } from './diagnosis-step.ts';
import { diagnosisSteps, wholeLimitMs } from './diagnosis-steps.ts';
import { createEvidenceTransport } from './evidence.ts';
import { findingOf } from './findings/finding.ts';
import { headlineOf } from './headline.ts';
import type { Network } from './network/network.ts';
import { runStep } from './run-step.ts';
import { versionLine } from './version-line.ts';
import { withoutWords } from './without-words.ts';

export interface DiagnosisRequest {
  profile: Pick<Profile, 'id' | 'name' | 'access'>;
  /** Where the profile's PIM is now; that of the demo PIM changes. */
  baseUrl: string;
  secrets: SecretKeeper;
  /** Addresses of the other profiles' PIMs. */
  others: readonly URL[];
  appVersion: string;
  /** Called for each check as it starts to run, and as it ends or is skipped. */
  report: (step: DiagnosisStep) => void;
  signal: AbortSignal;
}

export interface DiagnosisTools {
  transport: Transport;
  pace: Pace;
  network: Network;
  now: () => Date;
  /** The checks and the longest that they may take together; all of them and 55 seconds unless given. */
  steps?: readonly Step[];
  wholeLimitMs?: number;
}

/** A check that has less time than this before the whole must end would fail for nothing. */
const worthStartingMs = 10;

/**
 * Looks at an access from the name of the host to the permissions, check by check. A diagnosis that ends with failed
 * checks is a result, not an error. It holds no secret, no token and no user name.
 *
 * @throws ProblemError `cancelled`, at once when `signal` is aborted
 */
export async function runDiagnosis(tools: DiagnosisTools, request: DiagnosisRequest): Promise<Diagnosis> {
  const { profile, baseUrl, secrets, report, signal } = request;
  const { access } = profile;
  const startedAt = tools.now();
  const start = performance.now();
  const evidence = createEvidenceTransport(tools.transport, profile.id);
  const renewal = createAccessRenewal({ transport: evidence.transport, baseUrl, access });
  const seen = nothingSeen();
  const context: DiagnosisContext = {
    profileId: profile.id,
    baseUrl,
    access,
    network: tools.network,
    transport: evidence.transport,
    pace: tools.pace,
    secrets,
    tokenKeeper: createTokenKeeper({ renewal, secrets }),
    others: request.others,
    now: tools.now,
    seen,
  };
  const hidden = access.kind === 'connection' ? [access.username] : [];
  const ended: DiagnosisStep[] = [];
  const tell = (step: DiagnosisStep): DiagnosisStep => {
    const told = withoutWords(step, hidden);
    report(told);
    return told;
  };
  for (const step of tools.steps ?? diagnosisSteps) {
    throwIfCancelled(signal);
    const idle = { id: step.id, startedAt: null, durationMs: null, facts: {}, finding: null, calls: [] };
    const left = (tools.wholeLimitMs ?? wholeLimitMs) - (performance.now() - start);
    if (left < worthStartingMs || !step.needs.every((id) => isUsable(ended, id))) {
      ended.push(tell({ ...idle, state: 'skipped' }));
      continue;
    }
    const begun = { ...idle, startedAt: tools.now().toISOString() };
    tell({ ...begun, state: 'running' });
    const { problem, ...end } = await runStep(step, context, Math.min(step.limitMs, left), signal);
    const finding = problem === null ? null : findingOf(problem, { access, seen });
    ended.push(tell({ ...begun, ...end, finding, calls: evidence.take() }));
  }
  return withoutWords(
    {
      id: randomUUID(),
      profileId: profile.id,
      profileName: profile.name,
      baseUrl,
      accessKind: access.kind,
      appVersion: request.appVersion,
      startedAt: startedAt.toISOString(),
      finishedAt: tools.now().toISOString(),
      durationMs: performance.now() - start,
      degree: degreeOf(ended),
      headline: headlineOf(ended, access.kind),
      version: seen.version,
      edition: seen.edition,
      versionLine: versionLine(seen),
      steps: ended,
      certificates: seen.tls?.certificates ?? [],
      permissions: seen.permissions,
    },
    hidden,
  );
}

function isUsable(ended: readonly DiagnosisStep[], id: DiagnosisStep['id']): boolean {
  const state = ended.find((one) => one.id === id)?.state;
  return state === 'passed' || state === 'limited';
}
