/** Does something for each of a list, so many at once. The first that fails ends it. */
export async function inParallel<T>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = [...items];
  const chain = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) {
      try {
        await work(item);
      } catch (error) {
        queue.length = 0;
        throw error;
      }
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: atOnce }, chain));
  const [failed] = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : []));
  if (failed instanceof Error) throw failed;
}
