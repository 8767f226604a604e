import { lookup as lookupAll } from 'node:dns/promises';
import { isIP, type LookupFunction, type Socket } from 'node:net';
import { buildConnector } from 'undici';
import { addressPolicy } from './ranges.ts';

/** The addresses of a host name; rejects with the resolver's error. */
export type Lookup = (hostname: string) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export const systemLookup: Lookup = (hostname) => lookupAll(hostname, { all: true });

/** A host that somebody named outright, and so may be reached although it is private: it alone, and nothing that it leads to. */
export type NamedHost = {
  /** With its port unless that is the scheme's own: `127.0.0.1:8080`, `localhost`. */
  readonly host: string;
  /** CIDR ranges in which it may be. */
  readonly ranges: readonly string[];
};

/** A connection that was not made, because its address may not be reached. */
export class RefusedAddressError extends Error {
  override readonly name = 'RefusedAddressError';
}

type Options = {
  readonly allow: readonly string[];
  readonly named: NamedHost | null;
  readonly connectTimeoutMs: number;
  readonly lookup: Lookup;
};

type Refusal = ReturnType<typeof addressPolicy>;

/**
 * Opens connections for undici, only to addresses that may be reached. It sees every connection, redirects included,
 * and looks three times: at a host that is an address itself, at what a name resolves to before anything is connected,
 * and at the peer of the finished connection, before a request is written.
 * @param options.allow CIDR ranges that are open although they are not public
 * @param options.named the one host to which more is open: elsewhere its ranges are as closed as ever
 * @returns a connector that fails with RefusedAddressError
 * @see https://undici.nodejs.org/#/docs/api/Connector
 */
export function guardedConnector(options: Options): buildConnector.connector {
  const { allow, named } = options;
  const guarded = connectorBy(addressPolicy(allow), options);
  if (named === null) return guarded;
  const opened = connectorBy(addressPolicy([...allow, ...named.ranges]), options);
  return (target, callback) => (target.host === named.host ? opened : guarded)(target, callback);
}

function connectorBy(refusal: Refusal, options: Options): buildConnector.connector {
  const connect = buildConnector({
    timeout: options.connectTimeoutMs,
    // A poll asks for one document: HTTP/2 wins nothing and is one more way to fail.
    allowH2: false,
    lookup: guardedLookup(options.lookup, refusal),
  });
  return (target, callback) => {
    const host = target.hostname.replace(/^\[|\]$/g, '');
    const what = isIP(host) === 0 ? null : refusal(host);
    if (what !== null) return callback(refused(host, host, what), null);
    return connect(target, (...[error, socket]) => {
      if (error !== null) return callback(error, null);
      const mistake = peerMistake(socket, host, refusal);
      if (mistake === null) return callback(null, socket);
      socket.destroy();
      return callback(mistake, null);
    });
  };
}

/** One refused address among several refuses the name: which one is connected to is not ours to choose. */
function guardedLookup(lookup: Lookup, refusal: Refusal): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname).then(
      (found) => {
        for (const { address } of found) {
          const what = refusal(address);
          if (what !== null) return callback(refused(hostname, address, what), '', 0);
        }
        const [first] = found;
        if (first === undefined) return callback(noAddress(hostname), '', 0);
        return options.all ? callback(null, [...found]) : callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), '', 0),
    );
  };
}

/** A socket without a peer is closed already and carries nothing, or is a test's: the first two looks hold for it. */
function peerMistake(socket: Socket, host: string, refusal: Refusal): Error | null {
  const address = socket.remoteAddress;
  const what = address === undefined ? null : refusal(address);
  return address === undefined || what === null ? null : refused(host, address, what);
}

function refused(host: string, address: string, what: string): RefusedAddressError {
  const named = host === address ? address : `${host} is ${address}, which`;
  return new RefusedAddressError(`${named} is ${what} and network.allow does not open it`);
}

function noAddress(hostname: string): Error {
  return Object.assign(new Error(`${hostname} has no address`), { code: 'ENOTFOUND' });
}
