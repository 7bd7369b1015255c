import { useDiagnoseAll } from '../../../../renderer/diagnosis/diagnose-all.ts';
import { cancelDiagnosis, useDiagnosisRuns } from '../../../../renderer/diagnosis/diagnosis-runs.ts';

/** Runs outlive the screen; a test begins without those of the one before. */
export function noRuns(): void {
  for (const profileId of Object.keys(useDiagnosisRuns.getState().runs)) cancelDiagnosis(profileId);
  useDiagnosisRuns.setState({ runs: {} });
  useDiagnoseAll.setState({ status: null, profileIds: [], done: 0 });
}
