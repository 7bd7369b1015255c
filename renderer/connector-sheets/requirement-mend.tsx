import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequirementResult, SheetSummary } from '../../preload/contract/connector-sheets.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';
import { mendOfSecrets, useMend } from '../profiles/mend-access.ts';
import { vaultQuery } from '../settings/vault-queries.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { useUnlockVault } from '../ui/unlock-vault.ts';
import { useVerification } from '../verification/use-verification.ts';

interface MendProps {
  code: RequirementResult['code'];
  params: RequirementResult['params'];
  profile: Profile;
  summary: SheetSummary;
}

type MendKind = 'connect' | 'secrets' | 'unlock' | 'verify' | 'authorize' | 'scope' | 'scopes' | 'diagnose';

/** What mends which requirement; the others are mended elsewhere, as their sentences say. */
const kinds: Partial<Record<RequirementResult['code'], MendKind>> = {
  'access-differs': 'connect',
  'secrets-missing': 'secrets',
  'secrets-unusable': 'unlock',
  'never-verified': 'verify',
  'verification-failed': 'verify',
  'permission-unknown': 'verify',
  'authorization-lost': 'authorize',
  'scope-missing': 'scope',
  'scope-not-authorized': 'scope',
  'scopes-dropped': 'scopes',
  'scopes-too-long': 'scopes',
  'scopes-not-authorized': 'scopes',
  'permission-missing': 'diagnose',
};

/** The click that mends a requirement, where one does. */
export function RequirementMend({ code, params, profile, summary }: MendProps): ReactNode {
  const { t } = useTranslation('connectors');
  const ask = useMend((state) => state.ask);
  const { access, id } = profile;
  const small = { size: 'compact-xs', variant: 'default', mt: 4 } as const;
  const kind = kinds[code];
  if (kind === undefined) return null;
  switch (kind) {
    case 'connect':
      return (
        <Button {...small} component={Link} to="/connect">
          {t('mend.connect', { kind: t(`access.${summary.access[0] ?? 'connection'}`) })}
        </Button>
      );
    case 'secrets':
      return (
        <Button {...small} onClick={() => ask(id, mendOfSecrets(profile), { part: 'secret' })}>
          {t('mend.secrets')}
        </Button>
      );
    case 'unlock':
      return <UnlockButton profileId={id} />;
    case 'verify':
      return <VerifyButton profileId={id} />;
    case 'authorize':
      return (
        <Button {...small} onClick={() => ask(id, mendOfSecrets(profile))}>
          {t('mend.authorize')}
        </Button>
      );
    case 'scope': {
      const asked = access.kind === 'app' ? access.authorization.asked : [];
      const scopes = [...new Set([...asked, String(params.scope)])];
      return (
        <Button {...small} onClick={() => ask(id, 'authorize', { part: 'scopes', scopes })}>
          {t('mend.scopes')}
        </Button>
      );
    }
    case 'scopes':
      return (
        <Button {...small} onClick={() => ask(id, 'authorize', { part: 'scopes' })}>
          {t('mend.changeScopes')}
        </Button>
      );
    case 'diagnose':
      return (
        <Button
          {...small}
          renderRoot={(props) => (
            <Link {...props} to="/profiles/$profileId/diagnosis" params={{ profileId: id }} />
          )}
        >
          {t('mend.diagnose')}
        </Button>
      );
  }
}

function VerifyButton({ profileId }: { profileId: string }) {
  const { t } = useTranslation('connectors');
  const { status, problem, start } = useVerification((attemptId, signal) =>
    call(bridge().profiles.verify, { profileId, attemptId }, signal),
  );
  const running = status === 'running';
  return (
    <>
      <Button size="compact-xs" variant="default" mt={4} disabled={running} onClick={start}>
        {t(running ? 'mend.verifying' : 'mend.verify')}
      </Button>
      {problem && <span role="alert"> {problemTexts(problem).title}</span>}
    </>
  );
}

/** Only where it is the vault that is locked: a keyring is unlocked in the system. */
function UnlockButton({ profileId }: { profileId: string }) {
  const { t } = useTranslation('connectors');
  const queryClient = useQueryClient();
  const unlock = useUnlockVault((state) => state.ask);
  const vault = useQuery(vaultQuery);
  if (vault.data?.passphrase?.locked !== true) return null;
  return (
    <Button
      size="compact-xs"
      variant="default"
      mt={4}
      onClick={() => unlock(() => void queryClient.invalidateQueries({ queryKey: ['profile', profileId] }))}
    >
      {t('mend.unlock')}
    </Button>
  );
}
