import { Anchor, Text } from '@mantine/core';
import { IconInfoCircle, IconLockOpen } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { AddressReading } from '../../preload/contract/pim-address.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { removedPart } from './removed-part.ts';

interface ReadingProps {
  reading: AddressReading | null;
  /** The text that was read. */
  text: string;
  /** A profile that has the understood address. */
  existing: Profile | undefined;
  onUse: (url: string) => void;
}

/** What the typed text is understood as, live: the base URL, what was changed, and what to beware of. */
export function AddressReadingView({ reading, text, existing, onUse }: ReadingProps) {
  const { t } = useTranslation(['onboarding', 'common']);
  if (!reading) return null;
  if (!reading.understood) {
    if (reading.problem.code === 'address-empty') return null;
    return (
      <ProblemView
        problem={reading.problem}
        tone="warning"
        announce={false}
        handlers={{ 'use-address': ({ url }) => onUse(url) }}
      />
    );
  }
  return (
    <>
      <div className="ps-understood" role="status">
        <Text component="span" c="dimmed">
          {t('address.understood')}
        </Text>
        <code>{reading.baseUrl}</code>
        {reading.changes.map((change) => {
          const part = removedPart(text, change);
          return (
            <span key={change} className="ps-tag">
              {part ? t('address.removed', { part }) : t(`address.changes.${change}`)}
            </span>
          );
        })}
      </div>
      {reading.insecure && (
        <div className="ps-note" data-tone="warning">
          <IconLockOpen size={18} aria-hidden />
          <div>
            <Text fw={600}>{t('address.insecure.title')}</Text>
            <Text>{t('address.insecure.detail')}</Text>
          </div>
        </div>
      )}
      {existing && (
        <div className="ps-note">
          <IconInfoCircle size={18} aria-hidden />
          <Text>
            {t('address.existing', { name: existing.name })}{' '}
            <Anchor component={Link} to={`/profiles/${existing.id}`}>
              {t('address.existingOpen')}
            </Anchor>
          </Text>
        </div>
      )}
    </>
  );
}
