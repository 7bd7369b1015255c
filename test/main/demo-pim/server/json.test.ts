import { describe, expect, it } from 'vitest';
import { encodeJson, encodeText } from '../../../../main/demo-pim/server/json.ts';

describe('encodeJson', () => {
  it('escapes as PHP does', () => {
    expect(encodeJson({ a: '/<>&\'"é\\' })).toBe('{"a":"\\/\\u003C\\u003E\\u0026\\u0027\\u0022\\u00e9\\\\"}');
    expect(encodeJson('a\\"b\n')).toBe('"a\\\\\\u0022b\\n"');
  });

  it.each(['plain', '"', '\\"', '\\\\"', 'é🏕️', 'حقيبة', '\u0000\u001f', 'a/b', '\ud800'])(
    'keeps the meaning of %j',
    (text) => {
      expect(JSON.parse(encodeJson(text))).toBe(text);
      expect(JSON.parse(`"${encodeText(text)}"`)).toBe(text);
      expect(encodeJson(text)).toMatch(/^[\x20-\x7f]*$/);
    },
  );
});
