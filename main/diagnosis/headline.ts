import type { DiagnosisStep, Headline } from '../../preload/contract/diagnosis.ts';
import type { Access } from '../../preload/contract/profile.ts';
import { degreeOf, firstTold } from './degree.ts';
import { resourcesInWords } from './permissions/resource-words.ts';

/** One sentence on top of a diagnosis, as data. */
export function headlineOf(steps: readonly DiagnosisStep[], kind: Access['kind']): Headline {
  const degree = degreeOf(steps);
  if (degree === 'works') return { code: 'works', params: {}, finding: null };
  const told = firstTold(steps, degree === 'works-with-limits' ? 'limited' : 'failed');
  const finding = told?.finding?.problem ?? null;
  const unreadable = String(told?.facts.unreadable ?? '');
  if (degree === 'works-with-limits') {
    if (told?.id === 'permissions' && unreadable !== '') {
      return {
        code: `cannot-read-${kind}`,
        params: { resources: resourcesInWords(unreadable.split(', '), 5) },
        finding,
      };
    }
    return { code: 'limited', params: {}, finding };
  }
  return { code: degree, params: { host: String(finding?.params.host ?? '') }, finding };
}
