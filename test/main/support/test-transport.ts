import { onTestFinished } from 'vitest';
import { type AgentsOptions, createAgents } from '../../../main/pim/agents.ts';
import type { Exchange } from '../../../main/pim/exchange.ts';
import { ProblemError } from '../../../main/pim/problem-error.ts';
import { createTransport, type Transport, type TransportOptions } from '../../../main/pim/transport.ts';
import type { Problem } from '../../../preload/contract/problem.ts';

/** A transport over real sockets, without the system's proxy and authorities, and what it reported. */
export function testTransport(
  options: Partial<AgentsOptions> & Partial<Omit<TransportOptions, 'agents'>> = {},
): Transport & { exchanges: Exchange[] } {
  const exchanges: Exchange[] = [];
  const agents = createAgents({
    systemCertificates: () => [],
    resolveProxy: () => Promise.resolve('DIRECT'),
    ...options,
  });
  onTestFinished(() => agents.close());
  const transport = createTransport({
    userAgent: 'Pimscope-test',
    ...options,
    agents,
    onExchange: (exchange) => exchanges.push(exchange),
  });
  return { ...transport, exchanges };
}

/** The problem with which `work` fails. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
  throw new Error('expected a problem, but the call succeeded');
}
