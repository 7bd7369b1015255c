import type { TFunction } from 'i18next';
import type { Headline } from '../../preload/contract/diagnosis.ts';
import { resourceList } from '../ui/fact-words.ts';
import { problemTexts } from '../ui/problem-texts.ts';

/** The one sentence on top of a diagnosis. A title that is a whole sentence does not get a second stop. */
export function headlineSentence({ code, params, finding }: Headline, t: TFunction<['diagnosis']>): string {
  const title = finding === null ? '' : problemTexts(finding).title.replace(/\.$/, '');
  // The degree stands beside it.
  if (code === 'action-needed' || code === 'unreachable')
    return title === '' ? t(`degree.${code}`) : `${title}.`;
  const names = finding?.params.names;
  const resources =
    typeof names === 'string'
      ? resourceList(names.split(', '), names.split(', ').length > 4 ? 3 : 4)
      : params.resources;
  return t(`headline.${code}`, { replace: { ...params, resources, title } });
}
