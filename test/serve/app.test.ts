import { describe, expect, it } from 'vitest';
import { createApp, type Facts } from '../../src/serve/app.ts';
import { document } from './documents.ts';

function app(over: Partial<Facts> = {}) {
  const answer = createApp({
    notReady: () => null,
    metrics: async () => ({ contentType: 'text/plain; version=0.0.4; charset=utf-8', body: 'polls 1\n' }),
    status: async () => [
      document({ path: '/status/', text: '<p>fine</p>', contentType: 'text/html; charset=utf-8' }),
      document({ path: '/status/atom.xml', text: '<feed/>', contentType: 'application/atom+xml; charset=utf-8' }),
    ],
    onError: () => {},
    ...over,
  });
  return async (path: string) => {
    const response = await answer(new Request(`http://service.invalid${path}`));
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      text: await response.text(),
      headers: response.headers,
    };
  };
}

describe('createApp', () => {
  it('is healthy as long as it answers', async () => {
    expect(await app()('/healthz')).toMatchObject({ status: 200, text: 'ok\n' });
  });

  it('is ready, or says why not', async () => {
    expect(await app()('/readyz')).toMatchObject({ status: 200, text: 'ready\n' });
    const notReady = () => 'no section is published yet';
    expect(await app({ notReady })('/readyz')).toMatchObject({
      status: 503,
      text: 'not ready: no section is published yet\n',
    });
  });

  it('hands out metrics in the type they come in', async () => {
    expect(await app()('/metrics')).toMatchObject({
      type: 'text/plain; version=0.0.4; charset=utf-8',
      text: 'polls 1\n',
    });
  });

  it('shows the status as page and as feed', async () => {
    const page = await app()('/status/');
    expect(page).toMatchObject({ status: 200, text: '<p>fine</p>' });
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await app()('/status/atom.xml')).toMatchObject({
      type: 'application/atom+xml; charset=utf-8',
      text: '<feed/>',
    });
    expect((await app()('/status')).headers.get('location')).toBe('status/');
  });

  it.each(['/status/other', '/other', '/healthz/x', '/북한'])('does not know %s', async (path) => {
    expect(await app()(encodeURI(path))).toMatchObject({ status: 404, text: 'not found\n' });
  });

  it('reports what fails and tells the client nothing of it', async () => {
    const errors: string[] = [];
    const metrics = () => Promise.reject(new Error('disk on fire'));
    const answer = await app({ metrics, onError: (error) => errors.push(error.message) })('/metrics');
    expect(answer).toMatchObject({ status: 500, text: 'internal error\n' });
    expect(errors).toEqual(['disk on fire']);
  });
});
