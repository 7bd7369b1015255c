import type { ReactNode } from 'react';

/** What every page of the structure is given. */
export interface StructurePageProps {
  profileId: string;
  code: string;
  /** Buttons of the place that it stands in. */
  children?: ReactNode;
}
