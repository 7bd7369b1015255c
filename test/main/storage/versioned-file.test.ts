import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { ProblemError } from '../../../main/pim/problem-error.ts';
import type { JsonFile } from '../../../main/storage/json-file.ts';
import { openVersionedFile } from '../../../main/storage/versioned-file.ts';
import { realJsonFile, temporaryFolder } from '../support/real-json-file.ts';

const schema = z.object({ names: z.array(z.string()) });

function open(file: JsonFile, version = 1, migrations = {}) {
  const onUnusable = vi.fn<(why: string, path: string) => void>();
  const opened = openVersionedFile({
    file,
    version,
    schema,
    migrations,
    empty: { names: [] },
    onUnusable,
    now: () => new Date('2026-11-22T10:00:00Z'),
  });
  return { opened, onUnusable };
}

describe('a file with a numbered schema', () => {
  it('is empty where there is none, and keeps what is written', () => {
    const path = join(temporaryFolder(), 'profiles.json');
    open(realJsonFile(path)).opened.replace({ names: ['Älpha'] });
    expect(open(realJsonFile(path)).opened.content).toEqual({ names: ['Älpha'] });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ version: 1, names: ['Älpha'] });
  });

  it.each([
    ['half a file', '{"version":1,"names":["a'],
    ['no object', '[1,2]'],
    ['no version', '{"names":[]}'],
    ['another schema', '{"version":1,"names":[1]}'],
    ['an empty file', ''],
  ])('is set aside with its content when it is damaged: %s', (_what, content) => {
    const folder = temporaryFolder();
    const path = join(folder, 'profiles.json');
    writeFileSync(path, content);
    const { opened, onUnusable } = open(realJsonFile(path));
    const aside = join(folder, 'profiles.damaged-2026-11-22T10-00-00.000Z.json');
    expect(onUnusable).toHaveBeenCalledExactlyOnceWith('set-aside', aside);
    expect(readFileSync(aside, 'utf8')).toBe(content);
    opened.replace({ names: ['new'] });
    expect(readFileSync(aside, 'utf8')).toBe(content);
  });

  it('of a newer release is left alone and never written', () => {
    const path = join(temporaryFolder(), 'profiles.json');
    const content = '{"version":2,"people":[]}';
    writeFileSync(path, content);
    const { opened, onUnusable } = open(realJsonFile(path));
    expect(onUnusable).toHaveBeenCalledExactlyOnceWith('newer', path);
    expect(() => opened.replace({ names: ['x'] })).toThrow(ProblemError);
    expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('of an older release is copied first and then migrated step by step', () => {
    const path = join(temporaryFolder(), 'profiles.json');
    writeFileSync(path, '{"version":1,"people":"a,b"}');
    const { opened } = open(realJsonFile(path), 3, {
      1: ({ people }: Record<string, unknown>) => ({ list: String(people).split(',') }),
      2: ({ list }: Record<string, unknown>) => ({ names: list }),
    });
    expect(opened.content).toEqual({ names: ['a', 'b'] });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ version: 3, names: ['a', 'b'] });
    expect(readFileSync(`${path}.v1.bak`, 'utf8')).toBe('{"version":1,"people":"a,b"}');
  });

  it('that can not be read is said and not written', () => {
    const path = join(temporaryFolder(), 'profiles.json');
    mkdirSync(path);
    const { opened, onUnusable } = open(realJsonFile(path));
    expect(onUnusable).toHaveBeenCalledExactlyOnceWith('not-readable', path);
    expect(() => opened.replace({ names: [] })).toThrow(ProblemError);
    expect(readdirSync(path)).toEqual([]);
  });

  it('that is damaged and can not be renamed is said and not written', () => {
    const folder = temporaryFolder();
    const path = join(folder, 'profiles.json');
    writeFileSync(path, '{"version":1,');
    mkdirSync(join(folder, 'profiles.damaged-2026-11-22T10-00-00.000Z.json'));
    const { opened, onUnusable } = open(realJsonFile(path));
    expect(onUnusable).toHaveBeenCalledExactlyOnceWith('not-readable', path);
    expect(() => opened.replace({ names: ['x'] })).toThrow(ProblemError);
    expect(readFileSync(path, 'utf8')).toBe('{"version":1,');
  });

  it.each(['profiles.json.v1.bak', 'profiles.json.new'])(
    'of an older release is used but not written where %s can not be made',
    (name) => {
      const folder = temporaryFolder();
      const path = join(folder, 'profiles.json');
      writeFileSync(path, '{"version":1,"people":"a,b"}');
      mkdirSync(join(folder, name));
      const { opened, onUnusable } = open(realJsonFile(path), 2, {
        1: ({ people }: Record<string, unknown>) => ({ names: String(people).split(',') }),
      });
      expect(onUnusable).toHaveBeenCalledExactlyOnceWith('not-writable', path);
      expect(opened.content).toEqual({ names: ['a', 'b'] });
      expect(() => opened.replace({ names: ['x'] })).toThrow(ProblemError);
      expect(readFileSync(path, 'utf8')).toBe('{"version":1,"people":"a,b"}');
    },
  );

  it('that can not be written keeps the old content, in memory as on disk', () => {
    const path = join(temporaryFolder(), 'profiles.json');
    const real = realJsonFile(path);
    open(real).opened.replace({ names: ['old'] });
    const full: JsonFile = {
      ...real,
      write: () => {
        throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
      },
    };
    const { opened } = open(full);
    try {
      opened.replace({ names: ['new'] });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ProblemError);
      expect(error).toMatchObject({
        problem: { code: 'file-not-writable', evidence: { errorCode: 'ENOSPC' } },
      });
    }
    expect(opened.content).toEqual({ names: ['old'] });
    expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ version: 1, names: ['old'] });
  });
});
