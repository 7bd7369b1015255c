import { Title } from '@mantine/core';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';

export interface EntityPageProps {
  profileId: string;
  resource: ResourceName;
  entityKey: string;
  /** Codes of what the entity lies in, outermost first. */
  parents: string[];
}

/** One entity of the PIM on a page of its own. */
export function EntityPage({ entityKey }: EntityPageProps) {
  return (
    <section aria-label={entityKey}>
      <Title order={2}>{entityKey}</Title>
    </section>
  );
}
