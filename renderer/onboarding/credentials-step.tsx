import { AppStep } from './app-step.tsx';
import { ConnectionStep } from './connection-step.tsx';
import { useDraft } from './draft.ts';

/** Step 3: the credentials of the chosen kind of access. */
export function CredentialsStep() {
  const kind = useDraft((state) => state.kind);
  return kind === 'app' ? <AppStep /> : <ConnectionStep />;
}
