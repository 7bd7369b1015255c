import { Tooltip } from '@mantine/core';
import { IconCircleOff, IconLock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { ResourceCount } from './use-resource-counts.ts';

interface ResourceLinkProps {
  profileId: string;
  resource: ResourceName;
  isShown: boolean;
  /** Whether Tab stops here. */
  isStop: boolean;
  offered: boolean;
  count: ResourceCount | undefined;
  onFocus: () => void;
}

/** One resource at the left: its name, how many there are, or that it is not offered or not permitted. */
export function ResourceLink({
  profileId,
  resource,
  isShown,
  isStop,
  offered,
  count,
  onFocus,
}: ResourceLinkProps) {
  const { t, i18n } = useTranslation('explorer');
  const denied = count?.denied === true;
  let note: string | null = null;
  if (!offered) note = t('notOffered');
  else if (denied) note = t('notPermitted');
  return (
    <Tooltip label={note} disabled={note === null} position="right">
      <Link
        to="/profiles/$profileId/catalog/$resource"
        params={{ profileId, resource }}
        preload={false}
        className="ps-resource-link"
        data-resource={resource}
        data-state={offered ? (denied ? 'denied' : 'offered') : 'missing'}
        data-shown={isShown}
        aria-current={isShown ? 'page' : undefined}
        tabIndex={isStop ? 0 : -1}
        onFocus={onFocus}
      >
        <span className="ps-resource-name">{t(`resource.${resource}`)}</span>
        {note !== null && <span className="ps-unseen">, {note}</span>}
        {!offered && <IconCircleOff size={13} aria-hidden />}
        {denied && <IconLock size={13} aria-hidden />}
        {typeof count?.count === 'number' && (
          <span className="ps-resource-count">
            {new Intl.NumberFormat(i18n.language, { notation: 'compact' }).format(count.count)}
          </span>
        )}
      </Link>
    </Tooltip>
  );
}
