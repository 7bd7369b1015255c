/** The name of a column, with its code on hover. */
export function ColumnHeading({ displayName, code }: { displayName: string; code: string }) {
  return (
    <span
      dir="auto"
      className="ps-column-heading"
      title={code === displayName ? displayName : `${displayName} · ${code}`}
    >
      {displayName}
    </span>
  );
}
