import { signsOf } from './column.ts';

const equals = 61;
const space = 32;
const tilde = 126;
/** Stands for half a sign, which UTF-8 does not know. */
const replacement = 0xfffd;

/** Writes the text that a facet's value stands for (`valueFacet`): `=` is a space, `~e9~` a sign by its code. */
export function writeFacetText(
  bytes: Uint8Array,
  from: number,
  to: number,
  target: Uint8Array,
  at: number,
): { end: number; signs: number } {
  let end = at;
  let signs = 0;
  for (let place = from; place < to; place += 1) {
    const byte = bytes[place] ?? 0;
    if (byte !== tilde) {
      target[end] = byte === equals ? space : byte;
      end += 1;
      signs += signsOf(byte);
      continue;
    }
    let code = 0;
    for (place += 1; place < to && bytes[place] !== tilde; place += 1)
      code = code * 16 + digitOf(bytes[place] ?? 0);
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    end = writeCode(isHalf ? replacement : code, target, end);
    signs += code > 0xffff ? 2 : 1;
  }
  return { end, signs };
}

/** Of a hexadecimal digit in lower case. */
function digitOf(byte: number): number {
  return byte < 58 ? byte - 48 : byte - 87;
}

/** Writes a code point as UTF-8. @returns where it ends */
function writeCode(code: number, target: Uint8Array, at: number): number {
  if (code < 0x80) {
    target[at] = code;
    return at + 1;
  }
  const length = code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  let rest = code;
  for (let place = at + length - 1; place > at; place -= 1) {
    target[place] = 0x80 | (rest & 0x3f);
    rest >>>= 6;
  }
  target[at] = ((0xf00 >> length) & 0xff) | rest;
  return at + length;
}
