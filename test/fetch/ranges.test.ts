import { describe, expect, it } from 'vitest';
import { addressPolicy } from '../../src/fetch/ranges.ts';

describe('addressPolicy', () => {
  it.each([
    ['0.0.0.0', 'an unspecified address'],
    ['10.255.255.255', 'a private address'],
    ['100.64.0.1', 'a carrier-grade NAT address'],
    ['127.8.8.8', 'a loopback address'],
    ['168.63.129.16', 'a cloud metadata address'],
    ['169.254.169.254', 'a link-local or cloud metadata address'],
    ['172.31.0.1', 'a private address'],
    ['192.0.0.192', 'a protocol assignment'],
    ['192.0.2.1', 'a documentation address'],
    ['192.88.99.1', 'a 6to4 relay'],
    ['192.168.1.1', 'a private address'],
    ['198.19.255.255', 'a benchmarking address'],
    ['198.51.100.7', 'a documentation address'],
    ['203.0.113.7', 'a documentation address'],
    ['239.255.255.250', 'a multicast address'],
    ['255.255.255.255', 'a reserved or broadcast address'],
    ['::', 'an unspecified address'],
    ['::1', 'a loopback address'],
    ['::ffff:127.0.0.1', 'a loopback address'],
    ['::ffff:7f00:1', 'a loopback address'],
    ['0:0:0:0:0:ffff:a9fe:a9fe', 'a link-local or cloud metadata address'],
    ['::127.0.0.1', 'an IPv4-compatible address'],
    ['::ffff:0:7f00:1', 'an IPv4-translated address'],
    ['64:ff9b::10.0.0.1', 'a private address'],
    ['64:ff9b:1::1', 'a local NAT64 address'],
    ['100::1', 'a discard address'],
    ['2001:0:5ef5:79fb::1', 'a Teredo address'],
    ['2001:2::1', 'a protocol assignment'],
    ['2001:db8::1', 'a documentation address'],
    ['2002:7f00:1::', 'a 6to4 address'],
    ['fd00:ec2::254', 'a private address'],
    ['fe80::1%eth0', 'a link-local address'],
    ['fec0::1', 'a site-local address'],
    ['ff02::1', 'a multicast address'],
    ['5f00::1', 'no public address'],
    ['wire.example.com', 'not an IP address'],
  ])('refuses %s as %s', (address, what) => {
    expect(addressPolicy([])(address)).toBe(what);
  });

  it.each(['8.8.8.8', '100.63.255.255', '172.32.0.1', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8', '2606:4700::1111'])(
    'lets %s through',
    (address) => {
      expect(addressPolicy([])(address)).toBeNull();
    },
  );

  it('opens exactly the ranges that are allowed, in every way to write their addresses', () => {
    const policy = addressPolicy(['127.0.0.0/8', '10.1.2.3', 'fd00::/16']);
    expect(['127.0.0.1', '::ffff:127.0.0.1', '64:ff9b::7f00:1', '10.1.2.3', 'fd00::1'].map(policy)).toEqual(
      Array(5).fill(null),
    );
    expect(['10.1.2.4', '::1', 'fd01::1'].map(policy)).toEqual([
      'a private address',
      'a loopback address',
      'a private address',
    ]);
  });

  it.each(['', 'x', '10.0.0.0/', '10.0.0.0/33', '10.0.0.0/8x', '::/129', 'localhost'])(
    'rejects the range "%s"',
    (cidr) => {
      expect(() => addressPolicy([cidr])).toThrow(`"${cidr}" is not a range of addresses, like 10.0.0.0/8`);
    },
  );
});
