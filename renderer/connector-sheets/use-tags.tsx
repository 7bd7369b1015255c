import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';

/** The programs that use a profile as one tag for a tile: the first by name, the others as a number. */
export function UseTags({ profile }: { profile: Profile }) {
  const { t } = useTranslation('connectors');
  const names = (profile.usedBy ?? []).map(({ name }) => name);
  const [first, ...others] = names;
  if (first === undefined) return null;
  return (
    <span className="ps-tag ps-tile-group" title={t('uses.tag', { connector: names.join(', ') })}>
      {others.length === 0 ? first : `${first} +${others.length}`}
    </span>
  );
}
