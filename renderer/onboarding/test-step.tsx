import { AppTest } from './app-test.tsx';
import { ConnectionTest } from './connection-test.tsx';
import { useDraft } from './draft.ts';

/** The step before the last: the access is authorized and the channels are read, each check shown as it runs. */
export function TestStep() {
  const kind = useDraft((state) => state.kind);
  return kind === 'app' ? <AppTest /> : <ConnectionTest />;
}
