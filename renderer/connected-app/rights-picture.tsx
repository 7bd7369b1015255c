import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export type AppRight = 'create' | 'manage' | 'open';

/** Our own drawing of the permissions of a role that the work with apps takes, as they are ticked in Akeneo. */
export function RightsPicture({ rights }: { rights: readonly AppRight[] }) {
  const { t } = useTranslation('app');
  return (
    <ul className="ps-rights" aria-label={t('guide.rights')}>
      {rights.map((right) => (
        <li key={right}>
          <span aria-hidden>
            <IconCheck size={11} stroke={3} />
          </span>
          {t(`guide.right.${right}`)}
        </li>
      ))}
    </ul>
  );
}
