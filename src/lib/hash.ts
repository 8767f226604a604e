import { hash } from 'node:crypto';

/** SHA-256 of text or bytes as 43 characters of base64url. */
export function sha256(input: string | Uint8Array): string {
  return hash('sha256', input, 'base64url');
}
