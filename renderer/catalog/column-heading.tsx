interface ColumnHeadingProps {
  displayName: string;
  code: string;
  /** What is to be known about its order. */
  hint: string | null;
}

/** The name of a column, with its code on hover. */
export function ColumnHeading({ displayName, code, hint }: ColumnHeadingProps) {
  return (
    <span
      dir="auto"
      className="ps-column-heading"
      title={[code === displayName ? displayName : `${displayName} · ${code}`, hint ?? []].flat().join('\n')}
    >
      {displayName}
    </span>
  );
}
