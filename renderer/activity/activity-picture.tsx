const rows = [0, 1, 2, 3];

/** Our own picture: calls going by, each with how long it took. */
export function ActivityPicture() {
  return (
    <svg className="ps-picture" viewBox="0 0 400 160" aria-hidden="true">
      <rect className="ps-picture-panel" x="40" y="12" width="320" height="136" rx="10" />
      {rows.map((row) => (
        <g key={row}>
          <circle className="ps-picture-dots" cx="64" cy={38 + row * 28} r="4" />
          <rect className="ps-picture-line" x="80" y={33 + row * 28} width="32" height="10" rx="5" />
          <rect
            className={row === 1 ? 'ps-picture-accent' : 'ps-picture-line'}
            x={124 + row * 22}
            y={33 + row * 28}
            width={[120, 76, 140, 52][row]}
            height="10"
            rx="5"
          />
        </g>
      ))}
    </svg>
  );
}
