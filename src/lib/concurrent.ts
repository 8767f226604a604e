/**
 * Like `Promise.all` over a list, with at most `limit` under way at once.
 * @returns results in the order of the list
 */
export async function mapSome<T, R>(
  list: readonly T[],
  limit: number,
  work: (value: T, index: number) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const entries = list.entries();
  const runner = async () => {
    for (const [index, value] of entries) results[index] = await work(value, index);
  };
  await Promise.all(Array.from({ length: Math.min(limit, list.length) }, runner));
  return results;
}
