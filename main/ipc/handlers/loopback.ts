import type { Loopback } from '../../authorization/loopback/loopback.ts';
import type { HandlersOf } from '../handlers.ts';

export function loopbackHandlers(loopback: Loopback): HandlersOf<'loopback'> {
  return {
    state: () => loopback.state(),
    change: (changes) => loopback.change(changes),
  };
}
