/**
 * Percent-encoding in one form: unreserved characters as themselves, the digits of all others in upper case. Two texts
 * that mean the same are then the same (RFC 3986, 6.2.2).
 */
export function normalEncoding(text: string): string {
  return text.replace(/%[0-9a-f]{2}/gi, (encoded) => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16));
    return /[A-Za-z0-9._~-]/.test(character) ? character : encoded.toUpperCase();
  });
}
