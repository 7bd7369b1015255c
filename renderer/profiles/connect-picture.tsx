/** The picture of the empty home: a desk with a scope, connected to a PIM. Decoration only. */
export function ConnectPicture() {
  return (
    <svg className="ps-picture" viewBox="0 0 360 180" aria-hidden="true">
      <g className="ps-picture-panel">
        <rect x="12" y="26" width="132" height="128" rx="12" />
        <path d="M12 52h132" />
      </g>
      <g className="ps-picture-line">
        <rect x="26" y="37" width="42" height="6" rx="3" />
        <rect x="26" y="66" width="30" height="24" rx="5" />
        <rect x="63" y="66" width="30" height="24" rx="5" />
        <rect x="100" y="66" width="30" height="24" rx="5" />
        <rect x="26" y="98" width="30" height="24" rx="5" />
        <rect x="100" y="98" width="30" height="24" rx="5" />
        <rect x="26" y="134" width="62" height="6" rx="3" />
      </g>
      <rect className="ps-picture-accent" x="63" y="98" width="30" height="24" rx="5" />
      <path className="ps-picture-wire" d="M146 90h20m28 0h22" />
      <g className="ps-picture-plug">
        <rect x="166" y="81" width="28" height="18" rx="6" />
        <path d="M176 86v8m8-8v8" />
      </g>
      <g className="ps-picture-panel">
        <rect x="218" y="14" width="130" height="152" rx="12" />
        <path d="M218 40h130" />
      </g>
      <g className="ps-picture-dots">
        <circle cx="232" cy="27" r="3" />
        <circle cx="242" cy="27" r="3" />
        <circle cx="252" cy="27" r="3" />
      </g>
      <g className="ps-picture-line">
        <rect x="254" y="56" width="76" height="6" rx="3" />
        <rect x="254" y="82" width="58" height="6" rx="3" />
        <rect x="254" y="108" width="70" height="6" rx="3" />
        <rect x="254" y="134" width="46" height="6" rx="3" />
      </g>
      <g className="ps-picture-check">
        <path d="M234 59l4 4 7-8" />
        <path d="M234 85l4 4 7-8" />
        <path d="M234 111l4 4 7-8" />
        <path d="M234 137l4 4 7-8" />
      </g>
    </svg>
  );
}
