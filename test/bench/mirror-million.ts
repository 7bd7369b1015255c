import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppMemory, memoryOfApp } from './mirror/app-with-mirror.ts';
import { fillStore, type Stored } from './mirror/fill-store.ts';
import { type Answered, openForQuestions } from './mirror/list-questions.ts';
import { filters, jumps, type Question, sorted, texts } from './mirror/questions.ts';
import { longestBlockOfMain } from './mirror/search-from-main.ts';
import { sizeOf } from './size.ts';
import { ms, percentile } from './statistics.ts';

/** A mirror of a million products: its file, how it answers, and what the app needs for it. */
export async function mirrorMillion(): Promise<string> {
  const products = sizeOf(1_000_000);
  const folder = mkdtempSync(join(tmpdir(), 'pimscope-bench-'));
  const path = join(folder, 'mirror.db');
  try {
    const stored = fillStore(path, products);
    const answers = await answersOf(path, products);
    const blocked = await longestBlockOfMain(path);
    const memory = await memoryOfApp(path);
    return report({
      products,
      stored,
      bytes: statSync(path).size,
      answers,
      blocked,
      memory,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Answers = [string, Answered[]][];

async function answersOf(path: string, products: number): Promise<Answers> {
  const mirror = openForQuestions(path);
  const all = async (questions: readonly Question[]) => {
    const answered: Answered[] = [];
    for (const question of questions) answered.push(await mirror.answer(question));
    return answered;
  };
  const counted: Answered[] = [];
  try {
    const answers: Answers = [
      ['First page of a search', await all(texts)],
      ['First page of a filter', await all(filters)],
      ['First page of a sort, and the ones after it', await all(sorted)],
      ['Any place', await all(jumps(products))],
    ];
    for (const question of [texts[0], texts[2], filters[0], filters.at(-2)])
      if (question !== undefined) counted.push(await mirror.count(question));
    return [...answers, ['Counts and single products', [...counted, await mirror.single()]]];
  } finally {
    mirror.close();
  }
}

interface Measured {
  products: number;
  stored: Stored;
  bytes: number;
  answers: Answers;
  /** Milliseconds. */
  blocked: number;
  memory: AppMemory | null;
}

function report({ products, stored, bytes, answers, blocked, memory }: Measured): string {
  const number = (value: number) => Math.round(value).toLocaleString('en');
  const rates = stored.rates.map(number);
  const tables = answers.flatMap(([title, answered]) => [
    `| ${title} | first time | p50 | p95 |`,
    '| --- | ---: | ---: | ---: |',
    ...answered.map(
      ({ name, first, times, rows }) =>
        `| ${name}${rows === 0 ? ' (finds nothing)' : ''} | ${ms(first)} | ${ms(percentile(times, 0.5))} | ${ms(percentile(times, 0.95))} |`,
    ),
    '',
  ]);
  return [
    '## A mirror of a million products',
    '',
    `${number(products)} products of ${number(stored.jsonBytes / products)} bytes of JSON, 36 attributes, 500 families, 2,000 categories, texts of 30,000 words. Filled from memory through the store of the app in ${number(stored.seconds + stored.finishing)} s: ${number(products / stored.seconds)} rows/s (each 100,000: ${rates.join(', ')}), and ${number(stored.finishing)} s for the indexes of the sorts. The file has ${number(bytes / 1e6)} MB, ${(bytes / stored.jsonBytes).toFixed(2)} of the JSON.`,
    '',
    'As the worker answers: whole products as JSON, 100 a page, 30 times each with other values after a first time in which nothing is known yet.',
    '',
    ...tables,
    `Main was never blocked longer than ${ms(blocked)} while the same questions were asked of the worker.`,
    memory === null
      ? ''
      : `Memory of the whole app (sum of the proportional set sizes of its processes): empty ${number(memory.empty)} MB, Pimscope's home ${number(memory.pimscope)} MB; right after all these questions ${number(memory.withMirror)} MB, ${number(memory.withMirror - memory.empty)} MB over the empty app, and 40 s later, when V8 has thrown away its garbage, ${number(memory.atRest)} MB, ${number(memory.atRest - memory.empty)} MB over it. glibc was told to give large blocks back (MALLOC_MMAP_THRESHOLD_, MALLOC_TRIM_THRESHOLD_); Electron has an allocator of its own, which was not measured.`,
    '',
  ].join('\n');
}
