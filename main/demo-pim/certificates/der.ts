/** The few building blocks of DER that a certificate needs. Source: ITU-T X.690. */

/** A value with its tag and length. */
export function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag]), lengthOf(content.length), content]);
}

export const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);

/** A positive whole number from its bytes. */
export function integer(bytes: Buffer): Buffer {
  const first = bytes[0] ?? 0;
  return der(0x02, first >= 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);
}

/** An object identifier from its encoded bytes in hex. */
export const objectId = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));

export const bitString = (bytes: Buffer): Buffer => der(0x03, Buffer.from([0]), bytes);

export const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text));

/** A moment as GeneralizedTime, to the second. */
export function time(moment: Date): Buffer {
  const digits = moment.toISOString().replace(/\.\d+/, '').replace(/[-:T]/g, '');
  return der(0x18, Buffer.from(digits));
}

function lengthOf(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes: number[] = [];
  for (let rest = length; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Buffer.from([0x80 + bytes.length, ...bytes]);
}
