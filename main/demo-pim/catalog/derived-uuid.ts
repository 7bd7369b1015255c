import { hashText } from './hash.ts';

/** A UUID v4 that follows from a text. */
export function derivedUuid(text: string): string {
  const part = (number: number) => hashText(`${number} ${text}`).toString(16).padStart(8, '0');
  const [a, b, c, d] = [part(1), part(2), part(3), part(4)];
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-9${c.slice(0, 3)}-${c.slice(4)}${d}`;
}
