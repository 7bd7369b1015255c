import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Permission, PermissionRow } from '../../preload/contract/diagnosis.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { useMend } from '../profiles/mend-access.ts';
import { explanationQuery } from './explanation-query.ts';
import type { PermissionVerb } from './permission-state.ts';
import { MenuPath, OpenInAkeneo } from './where-remedy.tsx';

interface PermissionRemedyProps {
  row: PermissionRow;
  permission: Permission;
  verb: PermissionVerb;
  profile: Profile;
  onDone: () => void;
}

/** What to do about one cell: ask for the scope, or switch the permission on in the role. */
export function PermissionRemedy({ row, permission, verb, profile, onDone }: PermissionRemedyProps) {
  const { t } = useTranslation('diagnosis');
  const ask = useMend((state) => state.ask);
  const { access } = profile;
  const problem = verb === 'read' ? row.problem : null;
  const explained = useQuery(explanationQuery(problem, profile.id));
  const where = explained.data?.remedies.find((remedy) => remedy.kind === 'akeneo');
  const place = access.kind === 'app' ? 'connected-app' : 'roles';
  const scope = permission.scope === 'missing' ? permission.needsScope : null;
  return (
    <>
      {where && <MenuPath menu={where.menu} />}
      <Group gap="xs">
        {access.kind === 'app' && scope !== null && (
          <Button
            size="xs"
            onClick={() => {
              const { asked, granted } = access.authorization;
              onDone();
              ask(profile.id, 'authorize', {
                part: 'scopes',
                scopes: [...new Set([...asked, ...granted, scope])].sort(),
              });
            }}
          >
            {t('here.authorizeScopes', { count: 1 })}
          </Button>
        )}
        {(where?.opens ?? true) && <OpenInAkeneo profileId={profile.id} place={where?.place ?? place} />}
      </Group>
    </>
  );
}
