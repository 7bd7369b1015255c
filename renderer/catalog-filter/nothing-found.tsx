export interface NothingFoundProps {
  filter: string | null;
  onClear: () => void;
}

/** What a list says when its filter leaves nothing. */
export function NothingFound(_props: NothingFoundProps) {
  return null;
}
