import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { EntityLink } from './entity-link.tsx';
import { containersOf } from './entity-places.ts';
import { HistoryButtons } from './history-buttons.tsx';

interface PageBarProps {
  profileId: string;
  resource: ResourceName;
  parents: string[];
}

/** Above the page of an entity: back and forward, the lists that it stands in, what it lies in. */
export function PageBar({ profileId, resource, parents }: PageBarProps) {
  const { t } = useTranslation(['record', 'explorer']);
  const containers = containersOf(resource);
  return (
    <div className="ps-page-bar">
      <HistoryButtons />
      <nav aria-label={t('record:page.place')}>
        <ol className="ps-crumbs">
          {containers.map((container, depth) => {
            const code = parents[depth];
            return (
              code !== undefined && (
                <li key={container}>
                  <EntityLink
                    profileId={profileId}
                    resource={container}
                    parents={parents.slice(0, depth)}
                    entityKey={code}
                  >
                    <code className="ps-coded-code">{code}</code>
                  </EntityLink>
                </li>
              )
            );
          })}
          <li>
            <Link
              className="ps-entity-link"
              activeOptions={{ exact: true }}
              to="/profiles/$profileId/catalog/$resource"
              params={{ profileId, resource }}
              search={parents.length === 0 ? {} : { parents }}
              preload={false}
            >
              {t(`explorer:resource.${resource}`)}
            </Link>
          </li>
        </ol>
      </nav>
    </div>
  );
}
