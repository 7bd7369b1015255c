import type { PimscopeBridge } from '../../../preload/contract/bridge.ts';
import {
  type Contract,
  contract,
  type Domain,
  type ParsedArgumentOf,
  type ResultOf,
} from '../../../preload/contract/contract.ts';
import type { EventData, EventName } from '../../../preload/contract/events.ts';
import type { Outcome } from '../../../preload/contract/outcome.ts';
import type { Problem, ProblemCode } from '../../../preload/contract/problem.ts';

/** How a test answers one call: with a value, or by throwing `refuse(...)`. */
export type Answer<C> = (
  argument: ParsedArgumentOf<C>,
  context: { signal: AbortSignal; bridge: FakeBridge },
) => ResultOf<C> | Promise<ResultOf<C>>;

export type Answers = { [D in Domain]?: { [N in keyof Contract[D]]?: Answer<Contract[D][N]> } };

/** A problem thrown by an answer. */
export class Refusal extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Makes a refusal with little writing. */
export function refuse(code: ProblemCode, more: Partial<Problem> = {}): Refusal {
  return new Refusal({ code, params: {}, retryable: false, ...more });
}

interface RecordedCall {
  name: string;
  argument: unknown;
  cancelled: boolean;
}

export interface FakeBridge {
  bridge: PimscopeBridge;
  /** Every call so far, in order. */
  calls: RecordedCall[];
  /** The arguments of the calls of one name, for example `profiles.list`. */
  callsOf: (name: string) => unknown[];
  /** Replaces answers while the interface runs. */
  answer: (answers: Answers) => void;
  emit: <E extends EventName>(event: E, data: EventData<E>) => void;
}

type AnyAnswer = (argument: unknown, context: unknown) => unknown;

/**
 * `window.pimscope` without main: arguments and results go through the contract's schemas, so that a fake can't
 * answer what main could not.
 */
export function createFakeBridge(first: Answers): FakeBridge {
  const answers = new Map<string, AnyAnswer>();
  const calls: RecordedCall[] = [];
  const running = new Map<string, { controller: AbortController; call: RecordedCall }>();
  const listeners = new Map<string, Set<(data: unknown) => void>>();

  const answer = (more: Answers) => {
    for (const [domain, functions] of Object.entries(more)) {
      for (const [name, function_] of Object.entries(functions)) {
        // The keys of Answers are those of the contract, which keeps argument and result together.
        answers.set(`${domain}.${name}`, function_ as AnyAnswer);
      }
    }
  };

  const ask = async (
    name: string,
    argument: unknown,
    callId: string = crypto.randomUUID(),
  ): Promise<Outcome<unknown>> => {
    const [domain, own] = name.split('.') as [Domain, never];
    const { argument: argumentSchema, result } = contract[domain][own] as Contract['app']['info'];
    const controller = new AbortController();
    const call: RecordedCall = { name, argument, cancelled: false };
    calls.push(call);
    running.set(callId, { controller, call });
    try {
      const function_ = answers.get(name);
      if (!function_) throw new Error(`The fake bridge has no answer for ${name}.`);
      const parsed = argumentSchema.parse(argument);
      const value = await function_(parsed, { signal: controller.signal, bridge: fake });
      return { ok: true, value: result.parse(value) };
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, problem: error.problem };
      throw error;
    } finally {
      running.delete(callId);
    }
  };

  const domains = Object.fromEntries(
    Object.entries(contract).map(([domain, functions]) => [
      domain,
      Object.fromEntries(
        Object.keys(functions).map((name) => [
          name,
          (argument: unknown, callId?: string) => ask(`${domain}.${name}`, argument, callId),
        ]),
      ),
    ]),
  );

  const bridge = {
    ...domains,
    cancel: (callId: string) => {
      const found = running.get(callId);
      if (!found) return;
      found.call.cancelled = true;
      found.controller.abort();
    },
    on: (event: string, listener: (data: unknown) => void) => {
      const known = listeners.get(event) ?? new Set();
      listeners.set(event, known.add(listener));
      return () => known.delete(listener);
    },
  };

  const fake: FakeBridge = {
    // Built from the contract's own keys above.
    bridge: bridge as unknown as PimscopeBridge,
    calls,
    callsOf: (name) => calls.filter((call) => call.name === name).map((call) => call.argument),
    answer,
    emit: (event, data) => {
      for (const listener of listeners.get(event) ?? []) listener(data);
    },
  };
  answer(first);
  return fake;
}
