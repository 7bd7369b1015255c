import type { NetworkInterfaceInfo } from 'node:os';
import { expect, it } from 'vitest';
import { outwardAddresses } from '../../../main/diagnosis/network/outward-addresses.ts';

const info = (address: string, internal = false): NetworkInterfaceInfo => ({
  address,
  internal,
  family: 'IPv4',
  netmask: '255.255.255.0',
  mac: '00:00:00:00:00:00',
  cidr: null,
});

it('counts neither loopback nor link-local addresses as a way outwards', () => {
  const offline = {
    lo: [info('127.0.0.1', true)],
    en0: [info('169.254.3.4'), info('fe80::1')],
    utun0: undefined,
  };
  expect(outwardAddresses(offline)).toEqual([]);
  expect(outwardAddresses({ ...offline, en1: [info('192.168.1.7'), info('2001:db8::7')] })).toEqual([
    '192.168.1.7',
    '2001:db8::7',
  ]);
});
