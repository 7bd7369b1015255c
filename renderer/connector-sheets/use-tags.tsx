import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';

/** The programs that use a profile, as tags for a tile. */
export function UseTags({ profile }: { profile: Profile }) {
  const { t } = useTranslation('connectors');
  return (profile.usedBy ?? []).map(({ connectorId, name }) => (
    <span key={connectorId} className="ps-tag" title={t('uses.tag', { connector: name })}>
      {name}
    </span>
  ));
}
