import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ResourceName, resourceNameSchema } from '../../preload/contract/catalog-resources.ts';
import { offersQuery } from './explorer-queries.ts';
import { containersOf, resourceGroups } from './resource-groups.ts';
import { ResourceLink } from './resource-link.tsx';
import { useResourceCounts } from './use-resource-counts.ts';
import './resource-nav.css';

/** All resources by group, as links; one stop for Tab, arrow keys from one to the next. */
export function ResourceNav({ profileId }: { profileId: string }) {
  const { t } = useTranslation('explorer');
  const shown = useLocation({ select: ({ pathname }) => resourceOfPath(pathname) });
  const offers = useQuery(offersQuery(profileId)).data;
  const counts = useResourceCounts(profileId, offers);
  const [focused, setFocused] = useState<ResourceName | null>(null);
  const stop = focused ?? shown ?? 'products';
  return (
    <nav className="ps-resources" aria-label={t('nav')} onKeyDown={moveFocus} onBlur={() => setFocused(null)}>
      {resourceGroups.map(([group, resources]) => (
        // biome-ignore lint/a11y/useSemanticElements: no form
        <div key={group} className="ps-resource-group" role="group" aria-label={t(`group.${group}`)}>
          {resources.length > 1 && (
            <span className="ps-resource-heading" aria-hidden>
              {t(`group.${group}`)}
            </span>
          )}
          {resources.map((resource) => (
            <ResourceLink
              key={resource}
              profileId={profileId}
              resource={resource}
              isShown={resource === shown}
              isStop={resource === stop}
              offered={offers?.resources.find((one) => one.resource === resource)?.offered !== false}
              count={counts.get(resource)}
              onFocus={() => setFocused(resource)}
            />
          ))}
        </div>
      ))}
    </nav>
  );
}

/** The resource at the left that an address belongs to: itself, or what it lies in; null for an unknown one. */
function resourceOfPath(pathname: string): ResourceName | null {
  // Addresses read /profiles/<id>/catalog/<resource>/<key>.
  const named = resourceNameSchema.safeParse(pathname.split('/')[4] ?? 'products');
  return named.success ? (containersOf(named.data)[0] ?? named.data) : null;
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const links: Element[] = [...event.currentTarget.querySelectorAll('a')];
  const at = document.activeElement === null ? -1 : links.indexOf(document.activeElement);
  const target = {
    ArrowDown: links[at + 1],
    ArrowUp: links[at - 1],
    Home: links[0],
    End: links.at(-1),
  }[event.key];
  if (!(target instanceof HTMLElement)) return;
  event.preventDefault();
  target.focus();
}
