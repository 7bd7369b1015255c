import { queryOptions } from '@tanstack/react-query';
import { bridge, call } from '../app/pimscope.ts';

/** The listener on this computer: its port, and the URLs that are entered in Akeneo. */
export const loopbackQuery = queryOptions({
  queryKey: ['loopback'],
  queryFn: ({ signal }) => call(bridge().loopback.state, undefined, signal),
});
