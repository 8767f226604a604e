import { describe, expect, it } from 'vitest';
import { namedHost } from '../../src/commands/named-host.ts';

describe('the host', () => {
  it.each([
    ['http://127.0.0.1:8080/', { host: '127.0.0.1:8080', ranges: ['127.0.0.1/32'] }],
    ['http://10.1:80/', { host: '10.0.0.1', ranges: ['10.0.0.1/32'] }],
    ['http://[fd00::1]/', { host: '[fd00::1]', ranges: ['fd00::1/128'] }],
    ['http://LOCALHOST:3000/', { host: 'localhost:3000', ranges: ['127.0.0.0/8', '::1/128'] }],
    ['https://news.example.org/', null],
    ['page.html', null],
  ])('that %s names outright', (target, named) => {
    expect(namedHost(target)).toEqual(named);
  });
});
