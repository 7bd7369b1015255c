/** Products and product models share tables. */
export const kinds = { product: 0, model: 1 } as const;
export type Kind = keyof typeof kinds;

/** A uuid as its 16 bytes, any other key as text. */
export function packKey(key: string): Uint8Array | string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(key)
    ? Buffer.from(key.replaceAll('-', ''), 'hex')
    : key;
}

export function unpackKey(packed: unknown): string {
  if (!(packed instanceof Uint8Array)) return String(packed);
  const hex = Buffer.from(packed).toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
