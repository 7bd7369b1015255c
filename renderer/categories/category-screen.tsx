/** The categories of the PIM as trees. */
export function CategoryScreen({ profileId }: { profileId: string }) {
  return <section data-profile={profileId} />;
}
