import type { TransportRequest } from './transport.ts';

/** The headers of a request as they are sent, but for those of HTTP itself. */
export function headersOf(
  request: TransportRequest,
  { userAgent }: { userAgent: string },
): Record<string, string> {
  return {
    // Anything beside exactly this or `*/*` gets 406 (pim-community-dev, CheckHeadersRequestSubscriber.php).
    Accept: 'application/json',
    'User-Agent': userAgent,
    ...request.headers,
  };
}
