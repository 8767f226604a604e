import { openSqlite } from './sqlite.ts';
import type { Store } from './store.ts';

/** Engines by the scheme of their addresses; each gets what follows the colon. */
const engines: Readonly<Record<string, (rest: string) => Promise<Store>>> = {
  sqlite: openSqlite,
};

/**
 * @param address `sqlite:data/copydesk.db` (relative to the working directory) or `sqlite::memory:`
 * @throws where no engine has the scheme, or the engine cannot open what the address names
 */
export async function openStore(address: string): Promise<Store> {
  const [scheme = '', ...rest] = address.split(':');
  const open = Object.hasOwn(engines, scheme) ? engines[scheme] : undefined;
  if (open !== undefined && rest.length > 0) return open(rest.join(':'));
  const schemes = Object.keys(engines).map((name) => `${name}:`);
  throw new Error(`cannot open store "${address}": it must begin with ${schemes.join(' or ')}`);
}
