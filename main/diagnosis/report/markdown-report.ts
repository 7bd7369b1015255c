import type {
  Certificate,
  Diagnosis,
  DiagnosisStep,
  Permission,
  PermissionRow,
} from '../../../preload/contract/diagnosis.ts';
import { callLines } from './markdown-calls.ts';
import { diagnosisWords, headlineWords, problemWords } from './sentences.ts';

/** A diagnosis in Markdown: what is wrong first, then every check with its facts, then every call as it was answered. */
export function markdownReport(diagnosis: Diagnosis): string {
  return [
    `# Diagnosis of ${diagnosis.baseUrl}`,
    '',
    `**${headlineWords(diagnosis.headline)}**`,
    '',
    ...summary(diagnosis),
    '',
    '## Checks',
    '',
    '| check | result | milliseconds | facts |',
    '| --- | --- | ---: | --- |',
    ...diagnosis.steps.map(stepLine),
    ...diagnosis.steps.flatMap(findingLines),
    ...certificateLines(diagnosis.certificates),
    ...permissionLines(diagnosis.permissions),
    ...callLines(diagnosis.steps),
    '',
  ].join('\n');
}

function summary(diagnosis: Diagnosis): string[] {
  const requestIds = diagnosis.steps.flatMap(({ calls }) =>
    calls.flatMap(({ requestId }) => requestId ?? []),
  );
  const rows = [
    ['Result', diagnosisWords.degree[diagnosis.degree]],
    ['Begun', diagnosis.startedAt],
    ['Ended', `${diagnosis.finishedAt} (${Math.round(diagnosis.durationMs)} ms)`],
    ['Access', diagnosis.accessKind === 'app' ? 'connected app' : 'connection'],
    ['Version', diagnosis.version ?? diagnosis.versionLine ?? 'not told'],
    ['Edition', diagnosis.edition ?? 'not told'],
    ['Request ids', requestIds.length === 0 ? 'none in the answers' : requestIds.slice(-5).join(', ')],
    ['Pimscope', diagnosis.appVersion],
  ];
  return ['| | |', '| --- | --- |', ...rows.map(([name, value]) => `| ${name} | ${cell(value ?? '')} |`)];
}

function stepLine({ id, state, durationMs, facts }: DiagnosisStep): string {
  const told = Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
  const ms = durationMs === null ? '' : Math.round(durationMs);
  return `| ${diagnosisWords.check[id].name} | ${state} | ${ms} | ${cell(told.join('; '))} |`;
}

function findingLines({ id, finding }: DiagnosisStep): string[] {
  if (finding === null) return [];
  const { title, detail, remedy } = problemWords(finding.problem);
  const { evidence, code } = finding.problem;
  return [
    '',
    `### ${diagnosisWords.check[id].name}: ${title}`,
    '',
    `${detail} (\`${code}\`)`,
    '',
    ...finding.causes.map((cause) => `- Possible cause: ${diagnosisWords.causes[cause]}`),
    `- What to do: ${remedy}`,
    ...finding.remedies.flatMap((one) =>
      one.kind === 'akeneo' ? [`- In Akeneo: ${[...one.menu, ...one.permissions].join(' > ')}`] : [],
    ),
    ...(evidence?.errorCode === undefined ? [] : [`- Error code: \`${evidence.errorCode}\``]),
  ];
}

function certificateLines(chain: readonly Certificate[]): string[] {
  if (chain.length === 0) return [];
  return [
    '',
    '## Certificates, the host first',
    '',
    ...chain.flatMap(({ subject, issuer, validFrom, validTo, fingerprint, names }) => [
      `- ${subject}`,
      `  - issued by ${issuer}`,
      `  - valid from ${validFrom} to ${validTo}`,
      `  - SHA-256 ${fingerprint}`,
      ...(names.length === 0 ? [] : [`  - for ${names.join(', ')}`]),
    ]),
  ];
}

function permissionLines(rows: readonly PermissionRow[]): string[] {
  if (rows.length === 0) return [];
  return [
    '',
    '## Permissions',
    '',
    '| resource | read | write | delete |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      (row) => `| ${row.resource} | ${told(row.read)} | ${told(row.write)} | ${told(row.delete)} |`,
    ),
  ];
}

/** Offered, scope and role in one cell. */
export function told(permission: Permission | null): string {
  if (permission === null) return '';
  const words = diagnosisWords.permission;
  if (!permission.offered) return words['not-offered'];
  const scope = permission.scope === 'not-needed' ? '' : `, ${words[permission.scope].toLowerCase()}`;
  return `${words[permission.role]}${scope}`;
}

/** Lines and bars would end the cell. */
function cell(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}
