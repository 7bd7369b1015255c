import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import type { Problem } from '../../preload/contract/problem.ts';

export interface FilterBarProps {
  profileId: string;
  resource: ResourceName;
  parents: string[];
  /** The `search` of the API as JSON text, as `ListQuery` has it; null for no filter. */
  filter: string | null;
  onChange: (filter: string | null) => void;
  /** What the PIM said to the list with this filter; shown only where it is about the filter. */
  problem?: Problem | null;
}

/** The filter of a list: a chip for each condition, and the `search` as JSON beside it. */
export function FilterBar(_props: FilterBarProps) {
  return null;
}
