import type { Diagnosis, Report, ReportFormat } from '../../../preload/contract/diagnosis.ts';
import { markdownReport } from './markdown-report.ts';

/**
 * A diagnosis as a text to be sent to Akeneo's support or a hosting partner. It holds no secret, no token and no user
 * name, because the diagnosis holds none; hosts, addresses and client ids stay.
 */
export function reportOf(diagnosis: Diagnosis, format: ReportFormat): Report {
  const host = new URL(diagnosis.baseUrl).hostname.replace(/[^\w.-]/g, '_');
  const stamp = diagnosis.startedAt.slice(0, 16).replace(/[:T]/g, '-');
  const name = `diagnosis-${host}-${stamp}`;
  return format === 'json'
    ? { text: `${JSON.stringify(diagnosis, null, 2)}\n`, fileName: `${name}.json` }
    : { text: markdownReport(diagnosis), fileName: `${name}.md` };
}
