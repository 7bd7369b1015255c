const mask = 0x5a;

/** A cursor as releases before 6.0 gave it: text that says nothing. */
export function sealCursor(value: string): string {
  return Buffer.from(Buffer.from(`v1 ${value}`).map((byte, index) => byte ^ mask ^ (index & 0xff))).toString(
    'base64',
  );
}

/** The value inside such a cursor; undefined when it is none. */
export function openCursor(cursor: string): string | undefined {
  const text = Buffer.from(
    Buffer.from(cursor, 'base64').map((byte, index) => byte ^ mask ^ (index & 0xff)),
  ).toString();
  return text.startsWith('v1 ') ? text.slice(3) : undefined;
}
