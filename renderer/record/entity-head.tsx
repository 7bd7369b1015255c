import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { CopyCode } from '../ui/copy-code.tsx';
import { EntityLink } from './entity-link.tsx';
import { containerOf } from './entity-places.ts';

interface EntityHeadProps {
  profileId: string;
  resource: ResourceName;
  parents: string[];
  entityKey: string;
  title: string;
  actions: ReactNode;
}

/** What an entity is: the list it stands in, what it lies in, its name and code. */
export function EntityHead({ profileId, resource, parents, entityKey, title, actions }: EntityHeadProps) {
  const { t } = useTranslation(['record', 'explorer']);
  const container = containerOf(resource);
  const holder = parents.at(-1);
  return (
    <header className="ps-record-head">
      <div className="ps-record-title">
        <Title order={2} title={title} dir="auto">
          {title}
        </Title>
        <div className="ps-record-actions">{actions}</div>
      </div>
      <div className="ps-record-codes">
        <Link
          className="ps-entity-link"
          to="/profiles/$profileId/catalog/$resource"
          params={{ profileId, resource }}
          search={parents.length === 0 ? {} : { parents }}
          preload={false}
        >
          {t(`explorer:resource.${resource}`)}
        </Link>
        {container !== null && holder !== undefined && (
          <EntityLink
            profileId={profileId}
            resource={container}
            parents={parents.slice(0, -1)}
            entityKey={holder}
          >
            <code className="ps-coded-code">{holder}</code>
          </EntityLink>
        )}
        <CopyCode code={entityKey} what={t('record:code')} />
      </div>
    </header>
  );
}
