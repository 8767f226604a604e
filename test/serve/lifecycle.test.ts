import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { open } from './opened.ts';
import { ask, send } from './wire.ts';

describe('opening and closing', () => {
  it('names the address that is in use', async () => {
    const { port } = await open();
    await expect(open({ port })).rejects.toThrow(`cannot listen on http://127.0.0.1:${port}/: the port is in use`);
  });

  it('closes connections that are only kept alive', async () => {
    const server = await open();
    const socket = connect(server.port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
    const closed = once(socket, 'close');
    await server.close();
    await closed;
    await expect(ask(server.port, '/')).rejects.toThrow('ECONNREFUSED');
  });

  it('finishes what is under way and then resolves', async () => {
    const started = Promise.withResolvers<void>();
    const released = Promise.withResolvers<Response>();
    const server = await open({
      dynamic: () => {
        started.resolve();
        return released.promise;
      },
    });
    const answer = send(server.port, 'GET /slow HTTP/1.1\r\nHost: x\r\n\r\n');
    await started.promise;
    const closed = server.close();
    released.resolve(new Response('done'));
    await closed;
    expect(await answer).toMatch(/done$/);
  });

  it('cuts off what does not finish in time', async () => {
    const started = Promise.withResolvers<void>();
    const server = await open({
      drainMs: 1,
      dynamic: () => {
        started.resolve();
        return new Promise(() => {});
      },
    });
    const answer = send(server.port, 'GET /never HTTP/1.1\r\nHost: x\r\n\r\n').catch(() => '');
    await started.promise;
    await server.close();
    expect(await answer).toBe('');
  });

  it('may be closed twice', async () => {
    const server = await open();
    await Promise.all([server.close(), server.close()]);
    await server.close();
  });
});
