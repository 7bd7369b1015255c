import { Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../preload/contract/exchange.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { type Difference, differencesOf } from './differences.ts';

interface DifferencesProps {
  item: ImportItem;
  existing: Profile | undefined;
}

/** Which profile an entry is the same as, or in what it differs from it: here, and in the file. */
export function ImportDifferences({ item, existing }: DifferencesProps) {
  const { t } = useTranslation('exchange');
  if (!item.existing) return null;
  const { name } = item.existing;
  const differences = differencesOf(item, existing);
  if (differences.length === 0) {
    return (
      <Text size="xs" c="dimmed">
        {t('import.sameAs', { name })}
      </Text>
    );
  }
  return (
    <div className="ps-differences">
      <Text size="xs" c="dimmed">
        {t('import.differences', { name, count: differences.length })}
      </Text>
      <dl>
        {differences.map((difference) => (
          <div key={difference.field}>
            <dt>{t(`import.field.${difference.field}`)}</dt>
            <Values {...difference} />
          </div>
        ))}
      </dl>
    </div>
  );
}

function Values({ field, values }: Difference) {
  const { t } = useTranslation(['exchange', 'common']);
  const word = (text: string) => {
    if (text === '') return t('import.empty');
    if (field === 'environment' || field === 'kind') return named(text);
    return text;
  };
  if (!values) return <dd />;
  return (
    <dd>
      <span className="ps-unseen">{t('import.before')}</span>
      <span className="ps-difference-before" data-empty={values.before === ''}>
        {word(values.before)}
      </span>
      <IconArrowRight size={14} aria-hidden />
      <span className="ps-unseen">{t('import.after')}</span>
      <span>{word(values.after)}</span>
    </dd>
  );

  function named(text: string): string {
    switch (text) {
      case 'production':
      case 'staging':
      case 'development':
      case 'other':
        return t(`common:environment.${text}`);
      case 'connection':
      case 'app':
        return t(`common:access.${text}`);
      default:
        return text;
    }
  }
}
