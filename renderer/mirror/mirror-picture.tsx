/** A catalog that goes from a server into a computer; only to look at. */
export function MirrorPicture() {
  return (
    <svg viewBox="0 0 200 120" width="200" height="120" aria-hidden="true" className="ps-mirror-picture">
      <g className="ps-picture-panel">
        <rect x="4" y="26" width="56" height="20" rx="5" />
        <rect x="4" y="50" width="56" height="20" rx="5" />
        <rect x="4" y="74" width="56" height="20" rx="5" />
        <rect x="104" y="14" width="92" height="74" rx="8" />
        <path d="M134 88v14h32V88M120 104h60" />
      </g>
      <g className="ps-picture-line">
        <circle cx="14" cy="36" r="3" />
        <circle cx="14" cy="60" r="3" />
        <circle cx="14" cy="84" r="3" />
        <rect x="24" y="34" width="28" height="4" rx="2" />
        <rect x="24" y="58" width="20" height="4" rx="2" />
        <rect x="24" y="82" width="26" height="4" rx="2" />
        <rect x="114" y="40" width="72" height="5" rx="2.5" />
        <rect x="114" y="52" width="56" height="5" rx="2.5" />
        <rect x="114" y="64" width="66" height="5" rx="2.5" />
        <rect x="114" y="76" width="44" height="5" rx="2.5" />
      </g>
      <g className="ps-picture-accent">
        <rect x="114" y="24" width="48" height="8" rx="4" />
        <rect x="66" y="58" width="22" height="4" rx="2" />
        <path d="M86 51.5 97 60l-11 8.5z" />
      </g>
    </svg>
  );
}
