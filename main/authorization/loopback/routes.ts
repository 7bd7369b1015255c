import { readAddress } from '../../pim/address.ts';
import { createCallbackMatcher } from '../connected-app/callback.ts';
import type { CallbackReply } from '../consent/carriers.ts';
import type { Route } from './answer.ts';
import { pageOfProblem } from './words.ts';

/** Somebody chose *Connect* or *Open* for Pimscope in a PIM. */
export interface ActivationRequest {
  /** As understood from what the PIM says of itself. */
  baseUrl: string;
}

/** The callback of a running attempt. */
export function callbackRoute(
  callbackUrl: string,
  host: string,
  onCallback: (url: string) => CallbackReply | null,
): Route {
  return {
    url: callbackUrl,
    host,
    serves: createCallbackMatcher(callbackUrl),
    answer(url) {
      const reply = onCallback(url);
      if (reply === null) return null;
      if (reply.received) return { status: 200, page: 'received' };
      return { status: 400, page: pageOfProblem(reply.problem.code) };
    },
  };
}

/**
 * The activation URL. Akeneo appends `pim_url`, its own address as its settings have it (`AKENEO_PIM_URL`), when
 * *Connect* or *Open* is chosen (pim-community-dev, Infrastructure/Marketplace; api.akeneo.com, apps).
 */
export function activateRoute(
  activateUrl: string,
  onActivate: (activation: ActivationRequest) => void,
): Route {
  const { host, pathname } = new URL(activateUrl);
  return {
    url: activateUrl,
    host,
    serves: (url) => new URL(url).pathname === pathname,
    answer(url) {
      const [pimUrl = '', ...more] = new URL(url).searchParams.getAll('pim_url');
      if (pimUrl.trim() === '') return { status: 400, page: 'pimMissing' };
      const address = readAddress(pimUrl);
      if (!address.understood || more.length > 0) return { status: 400, page: 'pimUnreadable' };
      onActivate({ baseUrl: address.baseUrl });
      return { status: 200, page: 'activated' };
    },
  };
}
