import type { ServerResponse } from 'node:http';
import type { LoopbackState } from '../../../preload/contract/consent.ts';
import type { Problem } from '../../../preload/contract/problem.ts';
import { ProblemError } from '../../pim/problem-error.ts';
import type { CallbackListener } from '../consent/carriers.ts';
import { answerRequest, type LoopbackAnswer, type Route } from './answer.ts';
import { createInTurn } from './in-turn.ts';
import { type PageLanguage, pageHeaders, pageOf } from './page.ts';
import { leaseAll, placeOf, releaseAll } from './place.ts';
import { createPorts } from './ports.ts';
import { type ActivationRequest, activateRoute, callbackRoute } from './routes.ts';
import { activateUrlOf, callbackUrlOf, type LoopbackSettings } from './settings.ts';

export interface LoopbackOptions {
  recall: () => LoopbackSettings;
  /** @throws ProblemError where they can't be kept; then nothing changes */
  remember: (settings: LoopbackSettings) => void;
  onActivate: (activation: ActivationRequest) => void;
  /** Asked for each page, so that the language can change while Pimscope runs. */
  pages: () => PageLanguage;
  /** Milliseconds that a client has for its request; 10 seconds unless given. */
  patienceMs?: number;
}

export interface LoopbackChanges {
  port?: number | undefined;
  listening?: boolean | undefined;
}

/** What browsers reach of Pimscope at loopback: callbacks as long as they are expected, and the activation URL. */
export interface Loopback extends CallbackListener {
  state(): LoopbackState;
  /**
   * Takes other settings and resolves when they are in force, or `state().problem` says why not. Callbacks that are
   * expected stay where they are.
   *
   * @throws ProblemError as `remember`
   */
  change(changes: LoopbackChanges): Promise<LoopbackState>;
  /** Listens where the settings say so. A port that is not to be had is told by `state().problem`. */
  start(): Promise<void>;
  /** Frees all ports. */
  stop(): Promise<void>;
}

export function createLoopback(options: LoopbackOptions): Loopback {
  const { recall, remember, onActivate, pages } = options;
  const routes = new Set<Route>();
  const inTurn = createInTurn();
  const ports = createPorts({
    patienceMs: options.patienceMs ?? 10_000,
    onRequest(request, response) {
      let answer: LoopbackAnswer = { status: 500, page: 'failed' };
      try {
        answer = answerRequest(request, [...routes]);
      } finally {
        send(response, answer, pages());
      }
    },
  });

  /** The activation URL that is served. */
  let served: { port: number; end: () => Promise<void> } | null = null;
  let refusal: Problem | null = null;

  const open = async (place: ReturnType<typeof placeOf>, route: Route): Promise<() => Promise<void>> => {
    const leases = await leaseAll(ports, place);
    routes.add(route);
    return async () => {
      routes.delete(route);
      await releaseAll(leases);
    };
  };

  /** Brings what is served in line with the settings. */
  const follow = async ({ port, listening }: LoopbackSettings): Promise<void> => {
    refusal = null;
    if (served !== null && (!listening || served.port !== port)) {
      const { end } = served;
      served = null;
      await end();
    }
    if (!listening || served !== null) return;
    const url = activateUrlOf(port);
    try {
      served = { port, end: await open(placeOf(url), activateRoute(url, onActivate)) };
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      refusal = error.problem;
    }
  };

  const state = (): LoopbackState => {
    const { port, listening } = recall();
    const urls = { callbackUrl: callbackUrlOf(port), activateUrl: activateUrlOf(port) };
    return { port, ...urls, listening, problem: refusal };
  };

  return {
    state,
    async expect(callbackUrl, onCallback) {
      const place = placeOf(callbackUrl);
      const end = await open(place, callbackRoute(callbackUrl, place.host, onCallback));
      return { release: end };
    },
    change: (changes) =>
      inTurn(async () => {
        const current = recall();
        const next = {
          port: changes.port ?? current.port,
          listening: changes.listening ?? current.listening,
        };
        remember(next);
        await follow(next);
        return state();
      }),
    start: () => inTurn(() => follow(recall())),
    stop: () =>
      inTurn(async () => {
        served = null;
        refusal = null;
        routes.clear();
        await ports.closeAll();
      }),
  };
}

function send(
  response: ServerResponse,
  { status, page, headers }: LoopbackAnswer,
  language: PageLanguage,
): void {
  const common = { ...headers, 'Cache-Control': 'no-store', Connection: 'close' };
  if (page === null) {
    response.writeHead(status, common).end();
    return;
  }
  response.writeHead(status, { ...common, ...pageHeaders }).end(pageOf(page, language));
}
