import type {
  Comparison,
  Diagnosis,
  DiagnosisStep,
  Finding,
  Report,
  ReportFormat,
} from '../../preload/contract/diagnosis.ts';
import type { Problem } from '../../preload/contract/problem.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import type { VerificationSummary } from '../../preload/contract/verification.ts';
import { ProblemError, problem, throwIfCancelled } from '../pim/problem-error.ts';
import type { AuthorizationMarks } from '../profiles/authorization-lost.ts';
import type { KeptSecrets } from '../profiles/kept-secrets.ts';
import type { ProfileStore } from '../profiles/profile-store.ts';
import type { Sessions } from '../profiles/sessions.ts';
import { compareDiagnoses } from './compare.ts';
import { nothingSeen } from './diagnosis-step.ts';
import { findingOf } from './findings/finding.ts';
import type { Network } from './network/network.ts';
import { reportOf } from './report/report.ts';
import { type DiagnosisTools, runDiagnosis } from './run-diagnosis.ts';

/** Told of each check as it starts to run, and as it ends or is skipped. */
export type ReportStep = (profileId: string, step: DiagnosisStep) => void;

/** The diagnoses of this run of the app: the last ones are kept in memory for reports and comparisons. */
export interface Diagnoses {
  /** @throws ProblemError `profile-not-found`, `demo-pim-failed`, `cancelled` */
  run(profileId: string, report: ReportStep, signal: AbortSignal): Promise<Diagnosis>;
  /** The last diagnosis of a profile, or null. */
  last(profileId: string): Diagnosis | null;
  /** @throws ProblemError `diagnosis-not-found` */
  report(diagnosisId: string, format: ReportFormat): Report;
  /** @throws ProblemError `diagnosis-not-found` */
  compare(leftId: string, rightId: string): Comparison;
  /** "Why?" of any problem in the app: causes and remedies without asking anybody. */
  explain(problem: Problem, profileId: string | null): Finding;
}

export interface DiagnosesOptions extends DiagnosisTools {
  profiles: ProfileStore;
  keptSecrets: Pick<KeptSecrets, 'keeper'>;
  sessions: Sessions;
  marks: Pick<AuthorizationMarks, 'refused' | 'taken'>;
  /** The network by the ways of one profile; that of all unless given. */
  networkOfProfile?: (profileId: string) => Network;
  appVersion: string;
}

const mostKept = 50;

export function createDiagnoses(options: DiagnosesOptions): Diagnoses {
  const { profiles, keptSecrets, sessions, marks, appVersion } = options;
  const kept: Diagnosis[] = [];

  const find = (id: string): Diagnosis => {
    const found = kept.find((one) => one.id === id);
    if (found === undefined) throw new ProblemError(problem('diagnosis-not-found'));
    return found;
  };

  const run: Diagnoses['run'] = async (profileId, report, signal) => {
    const profile = profiles.get(profileId);
    const { baseUrl } = await sessions.of(profile);
    throwIfCancelled(signal);
    const network = options.networkOfProfile?.(profileId) ?? options.network;
    const diagnosis = await runDiagnosis(
      { ...options, network },
      {
        profile,
        baseUrl,
        secrets: keptSecrets.keeper(profile),
        others: otherHosts(profiles.list(), profile),
        appVersion,
        report: (step) => report(profileId, step),
        signal,
      },
    );
    // A grant may have replaced the token that the session holds.
    sessions.forget(profileId);
    kept.push(diagnosis);
    if (kept.length > mostKept) kept.shift();
    note(diagnosis);
    return diagnosis;
  };

  /** The profile may have been removed while it was looked at. */
  const note = (diagnosis: Diagnosis): void => {
    const { profileId, steps } = diagnosis;
    if (!profiles.list().some(({ id }) => id === profileId)) return;
    profiles.note(profileId, { lastVerification: summaryOf(diagnosis) });
    const arrived = steps.find(({ id }) => id === 'authorization-header');
    if (arrived?.state === 'passed') marks.taken(profileId);
    for (const { state, finding } of steps) {
      if (state === 'failed' && finding !== null) marks.refused(profileId, finding.problem);
    }
  };

  return {
    run,
    last: (profileId) => kept.findLast((one) => one.profileId === profileId) ?? null,
    report: (id, format) => reportOf(find(id), format),
    compare: (leftId, rightId) => compareDiagnoses(find(leftId), find(rightId)),
    explain(found, profileId) {
      const access = profiles.list().find(({ id }) => id === profileId)?.access ?? null;
      const last = kept.findLast((one) => one.profileId === profileId);
      const { version = null, edition = null } = last ?? {};
      return findingOf(found, { access, seen: { ...nothingSeen(), version, edition } });
    },
  };
}

/** PIMs of other profiles that are not on the same host; the demo PIM says nothing about the network. */
function otherHosts(all: readonly Profile[], own: Profile): URL[] {
  const ownHost = new URL(own.baseUrl).hostname;
  const urls = all.filter(({ demo }) => !demo).map(({ baseUrl }) => new URL(baseUrl));
  return urls.filter(
    ({ hostname }, at) => hostname !== ownHost && urls.findIndex((one) => one.hostname === hostname) === at,
  );
}

/** What the profile remembers. */
function summaryOf({ finishedAt, degree, headline, version, edition }: Diagnosis): VerificationSummary {
  const outcome = {
    works: 'works',
    'works-with-limits': 'limited',
    'action-needed': 'failed',
    unreachable: 'failed',
  } as const;
  return {
    at: finishedAt,
    outcome: outcome[degree],
    problem: headline.finding?.code ?? null,
    version,
    edition,
  };
}
