import { hashText } from '../catalog/hash.ts';

/** The initials of a name on a coloured square, as SVG. */
export function drawInitials(name: string): Buffer {
  const initials = name
    .split(/\s+/)
    .map((word) => word.charAt(0).toUpperCase())
    .filter((letter) => /\p{L}|\d/u.test(letter))
    .slice(0, 2)
    .join('');
  const hue = hashText(name) % 360;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="320" height="320" viewBox="0 0 320 320"><rect width="320" height="320" rx="48" fill="hsl(${hue} 38% 42%)"/><text x="160" y="204" font-family="sans-serif" font-size="128" font-weight="600" text-anchor="middle" fill="#fff">${initials}</text></svg>`,
  );
}
