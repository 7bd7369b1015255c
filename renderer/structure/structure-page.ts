/** What every page of the structure is given. */
export interface StructurePageProps {
  profileId: string;
  code: string;
}
