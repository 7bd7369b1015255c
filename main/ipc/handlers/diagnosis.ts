import type { Report } from '../../../preload/contract/diagnosis.ts';
import type { Diagnoses, ReportStep } from '../../diagnosis/diagnoses.ts';
import type { Broadcast } from '../broadcast.ts';
import type { HandlersOf } from '../handlers.ts';

export interface DiagnosisHandlersOptions {
  diagnoses: Diagnoses;
  openInAkeneo: (
    profileId: string,
    place: Parameters<HandlersOf<'diagnosis'>['openInAkeneo']>[0]['place'],
  ) => Promise<void>;
  /** Null when nobody chose a place. */
  saveReport: (report: Report) => Promise<string | null>;
  broadcast: Broadcast;
}

export function diagnosisHandlers(options: DiagnosisHandlersOptions): HandlersOf<'diagnosis'> {
  const { diagnoses, openInAkeneo, saveReport, broadcast } = options;
  const progress =
    (attemptId: string): ReportStep =>
    (profileId, step) =>
      broadcast('diagnosisProgress', { attemptId, profileId, step });
  return {
    run: ({ profileId, attemptId }, { signal }) => diagnoses.run(profileId, progress(attemptId), signal),
    last: ({ profileId }) => diagnoses.last(profileId),
    explain: ({ problem, profileId }) => diagnoses.explain(problem, profileId),
    report: ({ diagnosisId, format }) => diagnoses.report(diagnosisId, format),
    saveReport: async ({ diagnosisId, format }) => ({
      path: await saveReport(diagnoses.report(diagnosisId, format)),
    }),
    compare: ({ leftId, rightId }) => diagnoses.compare(leftId, rightId),
    openInAkeneo: async ({ profileId, place }) => {
      await openInAkeneo(profileId, place);
      return undefined;
    },
  };
}
