import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { EntityLink } from './entity-link.tsx';

interface ReferenceValuesProps {
  profileId: string;
  resource: ResourceName;
  /** The reference entity or asset family; empty where the entities lie in nothing. */
  parents: string[];
  codes: string[];
}

/** Codes that lead to the page of what they name. */
export function ReferenceValues({ profileId, resource, parents, codes }: ReferenceValuesProps) {
  return (
    <ul className="ps-value-list">
      {codes.map((code) => (
        <li key={code}>
          <EntityLink profileId={profileId} resource={resource} parents={parents} entityKey={code}>
            <code className="ps-coded-code">{code}</code>
          </EntityLink>
        </li>
      ))}
    </ul>
  );
}
