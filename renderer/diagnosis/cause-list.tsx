import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Cause } from '../../preload/contract/diagnosis.ts';

/** What may lie behind a finding; where several can't be told apart, that is said. */
export function CauseList({ causes }: { causes: readonly Cause[] }) {
  const { t } = useTranslation('diagnosis');
  const title = t('finding.causes', { count: causes.length });
  const [only] = causes;
  if (only === undefined) return null;
  return (
    <div>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      {causes.length === 1 ? (
        <Text>{t(`causes.${only}`)}</Text>
      ) : (
        <>
          <ol className="ps-causes" aria-label={title}>
            {causes.map((cause) => (
              <li key={cause}>{t(`causes.${cause}`)}</li>
            ))}
          </ol>
          <Text size="xs" c="dimmed" mt={4}>
            {t('finding.causesHint')}
          </Text>
        </>
      )}
    </div>
  );
}
