/** The sign of the product: a scope on a grid of records. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 28 28" aria-hidden="true">
      <rect width="28" height="28" rx="7" fill="#353c98" />
      <g fill="#8790ea">
        <rect x="6" y="6" width="5" height="5" rx="1.2" />
        <rect x="6" y="13" width="5" height="5" rx="1.2" />
        <rect x="13" y="6" width="5" height="5" rx="1.2" />
      </g>
      <circle cx="16.5" cy="16.5" r="4.6" fill="none" stroke="#fff" strokeWidth="2" />
      <path d="M20 20l3 3" stroke="#fff" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  );
}
