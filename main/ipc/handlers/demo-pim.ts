import type { DemoPimService } from '../../demo-pim/demo-pim-service.ts';
import type { HandlersOf } from '../handlers.ts';

export function demoPimHandlers(demoPim: DemoPimService): HandlersOf<'demoPim'> {
  return {
    start: async () => {
      const { url, products, connection, app, administrator } = await demoPim.start();
      return { url, products, connection, app, user: administrator };
    },
  };
}
