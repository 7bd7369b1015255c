const lines = [0, 1, 2, 3];

/** Our own picture: checks going down a list, one of them pointing to what helps. */
export function DiagnosisPicture() {
  return (
    <svg className="ps-picture" viewBox="0 0 400 180" aria-hidden="true">
      <rect className="ps-picture-panel" x="40" y="16" width="150" height="148" rx="10" />
      <path className="ps-picture-wire" d="M64 44v92" />
      {lines.map((line) => (
        <g key={line}>
          <circle className="ps-picture-panel" cx="64" cy={44 + line * 31} r="10" />
          {line !== 2 && <path className="ps-picture-check" d={`M59 ${44 + line * 31}l4 4 7-8`} />}
          <rect
            className={line === 2 ? 'ps-picture-accent' : 'ps-picture-line'}
            x="84"
            y={39 + line * 31}
            width={[84, 62, 74, 52][line]}
            height="10"
            rx="5"
          />
        </g>
      ))}
      <path className="ps-picture-plug" d="M64 100v8M64 112v1" />
      <path className="ps-picture-wire" d="M190 106h42" strokeDasharray="5 6" />
      <rect className="ps-picture-plug" x="236" y="70" width="124" height="72" rx="10" />
      <rect className="ps-picture-accent" x="252" y="86" width="64" height="8" rx="4" />
      <rect className="ps-picture-line" x="252" y="102" width="92" height="8" rx="4" />
      <rect className="ps-picture-line" x="252" y="118" width="44" height="8" rx="4" />
    </svg>
  );
}
