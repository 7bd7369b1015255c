import { isIP } from 'node:net';

/**
 * Whether a host (as `URL` gives it) is meant for one network only: a private or link-local address (RFC 1918, 4193,
 * 3927, 6598), a name without a dot, or one of the names that are never public (RFC 6762, RFC 8375, ICANN's
 * `internal`).
 */
export function isPrivateHost(hostname: string): boolean {
  const bare = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  const version = isIP(bare);
  if (version === 4) return isPrivateV4(bare);
  if (version === 6) return /^(f[cd]|fe[89ab])/i.test(bare);
  return !bare.includes('.') || /\.(local|internal|lan|intranet|home\.arpa|localdomain|test)$/i.test(bare);
}

function isPrivateV4(address: string): boolean {
  const [first = 0, second = 0] = address.split('.').map(Number);
  if (first === 10 || first === 0) return true;
  if (first === 192) return second === 168;
  if (first === 169) return second === 254;
  if (first === 172) return second >= 16 && second <= 31;
  return first === 100 && second >= 64 && second <= 127;
}
