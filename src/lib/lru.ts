/** The most recently used entries of a cache, at most `limit` of them. */
export type Lru<K, V> = {
  /** `undefined` where the key is not held; holding it makes it the most recent. */
  get(key: K): V | undefined;
  set(key: K, value: V): void;
  readonly size: number;
};

/** @param limit entries kept; the one that was longest unused goes first */
export function createLru<K, V>(limit: number): Lru<K, V> {
  // A Map iterates in the order of insertion, so that its first key is the one longest unused.
  const entries = new Map<K, V>();
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, value);
      for (const oldest of entries.keys()) {
        if (entries.size <= limit) break;
        entries.delete(oldest);
      }
    },
    get size() {
      return entries.size;
    },
  };
}
