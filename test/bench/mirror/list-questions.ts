import { wholeList } from '../../../main/catalog/catalog-source.ts';
import { openMirrorReader } from '../../../main/catalog/mirror/search/mirror-reader.ts';
import { understandItems } from '../../../main/catalog/mirror/source/understand-items.ts';
import type { Question } from './questions.ts';

const turns = 30;

/** Milliseconds. */
export interface Answered {
  name: string;
  /** The first time, when nothing is known yet. */
  first: number;
  times: readonly number[];
  /** Of the first answer. */
  rows: number;
}

/** A mirror as its worker has it open. @throws Error where there is none */
export function openForQuestions(path: string) {
  const reader = openMirrorReader(path);
  if (reader === null) throw new Error(`No mirror at ${path}.`);
  const { catalog } = reader;

  const listOf = ({ ask }: Question, turn: number) => {
    const { search, text = '', sort, offset } = ask(turn);
    const query = {
      ...wholeList,
      search: search === undefined ? null : JSON.stringify(search),
      text,
      ...(sort === undefined ? {} : { sort }),
    };
    const cursor = offset === undefined ? null : `offset=${offset}`;
    return { resource: 'products' as const, parents: [], query, cursor, limit: 100 };
  };
  return {
    close: () => reader.close(),
    async answer(question: Question): Promise<Answered> {
      const times: number[] = [];
      let rows = 0;
      for (let turn = 0; turn <= turns; turn += 1) {
        const request = listOf(question, turn);
        const begin = performance.now();
        const { texts } = await catalog.list(request);
        times.push(performance.now() - begin);
        if (turn === 0) rows = texts.length;
      }
      const [first = 0, ...others] = times;
      return { name: question.name, first, times: others, rows };
    },
    async count(question: Question): Promise<Answered> {
      const times: number[] = [];
      for (let turn = 0; turn <= turns; turn += 1) {
        const { cursor: _cursor, limit: _limit, ...request } = listOf(question, turn + 1000);
        const begin = performance.now();
        await catalog.count(request);
        times.push(performance.now() - begin);
      }
      const [first = 0, ...others] = times;
      return { name: `count, ${question.name}`, first, times: others, rows: 1 };
    },
    /** Single products by their keys. */
    async single(): Promise<Answered> {
      const first = await catalog.list(listOf({ name: '', ask: () => ({}) }, 0));
      const items = await understandItems('products', first);
      const times = items.map(({ key }) => {
        const begin = performance.now();
        catalog.entity({ resource: 'products', parents: [], key: key ?? '', extras: true });
        return performance.now() - begin;
      });
      return { name: 'one product', first: times[0] ?? 0, times, rows: 1 };
    },
  };
}
