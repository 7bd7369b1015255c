import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '..', '..', 'preload', 'contract', 'language');

interface Texts {
  [key: string]: string | Texts;
}

/** The texts of a file by their whole key, for example `check.state.passed`. */
function flat(texts: Texts, before = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] =>
    typeof text === 'string' ? [[before + key, text]] : flat(text, `${before}${key}.`),
  );
}

const read = (language: string, file: string) =>
  new Map(flat(JSON.parse(readFileSync(join(folder, language, file), 'utf8')) as Texts));

const placeholders = (text: string) => (text.match(/\{\{.*?\}\}/g) ?? []).toSorted();

const files = readdirSync(join(folder, 'en')).toSorted();

describe('the French texts', () => {
  it('stand in the same files as the English ones', () => {
    expect(readdirSync(join(folder, 'fr')).toSorted()).toEqual(files);
  });

  it.each(files)('%s has the same keys', (file) => {
    expect([...read('fr', file).keys()].toSorted()).toEqual([...read('en', file).keys()].toSorted());
  });

  it.each(files)('%s fills in the same values', (file) => {
    const french = read('fr', file);
    const wrong = [...read('en', file)].filter(
      ([key, text]) => String(placeholders(french.get(key) ?? '')) !== String(placeholders(text)),
    );
    expect(wrong).toEqual([]);
  });

  it.each(files)('%s is neutral', (file) => {
    const loud = [...read('fr', file)].filter(([, text]) => /!|\b(oups|désolé|nous|notre|nos)\b/i.test(text));
    expect(loud).toEqual([]);
  });

  it.each(files)('%s has both forms wherever English counts', (file) => {
    const french = read('fr', file);
    const counted = [...french.keys()].filter((key) => key.endsWith('_one'));
    expect(counted.filter((key) => !french.has(key.replace(/_one$/, '_other')))).toEqual([]);
  });
});
