import type { Validators } from './source.ts';
import type { Instant } from './time.ts';

/** Why a fetch brought nothing: stable words that counters and alarms use. */
export type FetchFailure =
  | 'refused-address'
  | 'invalid-url'
  | 'dns'
  | 'connect'
  | 'tls'
  | 'timeout'
  | 'reset'
  | 'status'
  | 'too-large'
  | 'too-many-redirects'
  | 'bad-response';

/** What one HTTP visit met. Expected outcomes are values: fetching never throws for what a server does. */
export type FetchResult =
  | {
      readonly kind: 'fetched';
      /** After redirects. */
      readonly url: string;
      readonly status: number;
      /** Content-Type as sent. */
      readonly contentType: string | null;
      /** Content-Location as sent. */
      readonly contentLocation: string | null;
      readonly validators: Validators;
      /** Decompressed. */
      readonly body: Uint8Array;
    }
  | { readonly kind: 'not-modified'; readonly url: string; readonly validators: Validators }
  | {
      readonly kind: 'failed';
      readonly url: string;
      readonly reason: FetchFailure;
      /** HTTP status where one was received. */
      readonly status: number | null;
      /** One line for a human, with method, address and value: "GET https://… answered 503 Service Unavailable". */
      readonly message: string;
      /** Retry-After as an instant. */
      readonly retryAt: Instant | null;
    };
