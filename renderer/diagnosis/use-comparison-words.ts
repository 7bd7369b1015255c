import { useTranslation } from 'react-i18next';
import {
  type ComparisonRow,
  degreeSchema,
  diagnosisCheckIdSchema,
} from '../../preload/contract/diagnosis.ts';
import { checkStates } from '../../preload/contract/verification.ts';
import { factName, factValue } from '../ui/fact-words.ts';
import { permissionVerbs } from './permission-state.ts';

const summaryKeys = ['degree', 'access', 'version', 'edition'] as const;

/** The lines of a comparison in words of the screen; what is not known stays as main said it. */
export function useComparisonWords() {
  const { t } = useTranslation(['diagnosis', 'common']);
  const checkName = (id: string) => {
    const known = diagnosisCheckIdSchema.safeParse(id);
    return known.success ? t(`check.${known.data}.name`) : id;
  };
  const key = ({ section, key: name }: ComparisonRow): string => {
    const [first, rest] = split(name, section === 'permissions' ? ' ' : '.');
    switch (section) {
      case 'summary': {
        const known = summaryKeys.find((one) => one === name);
        return known ? t(`compare.key.${known}`) : name;
      }
      case 'checks':
        return checkName(name);
      case 'facts':
        return `${checkName(first)} · ${factName(rest)}`;
      case 'permissions': {
        const verb = permissionVerbs.find((one) => one === rest);
        return verb ? `${first} · ${t(`matrix.${verb}`)}` : name;
      }
    }
  };
  const value = ({ section, key: name }: ComparisonRow, told: string | null): string => {
    if (told === null || told === '') return t('compare.absent');
    if (section === 'summary' && name === 'degree') {
      const known = degreeSchema.safeParse(told);
      return known.success ? t(`degree.${known.data}`) : told;
    }
    if (section === 'summary' && name === 'access') {
      return told === 'app' || told === 'connection' ? t(`common:access.${told}`) : told;
    }
    if (section === 'facts') return factValue(split(name, '.')[1], told);
    if (section !== 'checks') return told;
    const [first, rest] = split(told, ': ');
    const state = checkStates.find((one) => one === first);
    if (!state) return told;
    return [t(`common:check.state.${state}`), rest].filter((text) => text !== '').join(': ');
  };
  return { key, value };
}

/** The text before and after the first separator. */
function split(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}
