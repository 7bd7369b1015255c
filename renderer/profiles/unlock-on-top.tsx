import { lazy, Suspense } from 'react';
import { useUnlockVault } from '../ui/unlock-vault.ts';

const UnlockDialog = lazy(async () => ({ default: (await import('./unlock-dialog.tsx')).UnlockDialog }));

/** Asks for the passphrase on top of every screen, and then asks again for what failed without it. */
export function UnlockOnTop() {
  const { asked, close } = useUnlockVault();
  if (!asked) return null;
  return (
    <Suspense>
      <UnlockDialog onClose={close} onDone={() => asked.afterwards?.()} />
    </Suspense>
  );
}
