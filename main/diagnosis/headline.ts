import type { DiagnosisStep, Headline } from '../../preload/contract/diagnosis.ts';
import type { Access } from '../../preload/contract/profile.ts';
import { degreeOf, firstTold } from './degree.ts';

/** One sentence on top of a diagnosis, as data. */
export function headlineOf(steps: readonly DiagnosisStep[], kind: Access['kind']): Headline {
  const degree = degreeOf(steps);
  if (degree === 'works') return { code: 'works', params: {}, finding: null };
  const told = firstTold(steps, degree === 'works-with-limits' ? 'limited' : 'failed');
  const finding = told?.finding?.problem ?? null;
  const unreadable = String(told?.facts.unreadable ?? '');
  if (degree === 'works-with-limits') {
    if (told?.id === 'permissions' && unreadable !== '') {
      return { code: `cannot-read-${kind}`, params: { resources: inWords(unreadable.split(', ')) }, finding };
    }
    return { code: 'limited', params: {}, finding };
  }
  return { code: degree, params: { host: String(finding?.params.host ?? '') }, finding };
}

/** `a, b and c`; from the sixth on only their number. */
function inWords(names: readonly string[]): string {
  const shown = names.slice(0, 5);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(', ')} and ${more} more`;
  const last = shown.at(-1) ?? '';
  return shown.length === 1 ? last : `${shown.slice(0, -1).join(', ')} and ${last}`;
}
