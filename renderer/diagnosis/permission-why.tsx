import { CloseButton, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Permission, PermissionRow } from '../../preload/contract/diagnosis.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { CopyCode } from '../ui/copy-code.tsx';
import { SignBox } from './layer-signs.tsx';
import { PermissionRemedy } from './permission-remedy.tsx';
import { layersOf, type PermissionVerb, permissionState } from './permission-state.ts';

interface PermissionWhyProps {
  row: PermissionRow;
  verb: PermissionVerb;
  permission: Permission;
  profile: Profile;
  onClose: () => void;
}

/** Each layer in a sentence, and what to do. */
export function PermissionWhy({ row, verb, permission, profile, onClose }: PermissionWhyProps) {
  const { t } = useTranslation('diagnosis');
  const layers = layersOf(permission);
  const sentences = useLayerSentences(row, permission, verb);
  const state = permissionState(permission, verb);
  return (
    <div className="ps-why">
      <div className="ps-why-head">
        <Text fw={600}>
          <code>{row.resource}</code> · {t(`matrix.${verb}`)} · {t(`matrix.state.${state}`)}
        </Text>
        <CloseButton size="sm" aria-label={t('matrix.close')} onClick={onClose} />
      </div>
      <ul className="ps-why-layers">
        <li className="ps-layers">
          <SignBox sign={layers.offered} layer="offered" />
          <span>{sentences.offered}</span>
        </li>
        {profile.access.kind === 'app' && permission.offered && (
          <li className="ps-layers">
            <SignBox sign={layers.scope} />
            <span>{sentences.scope}</span>
          </li>
        )}
        {permission.offered && (
          <li className="ps-layers">
            <SignBox sign={layers.role} />
            <span>{sentences.role}</span>
          </li>
        )}
      </ul>
      {permission.offered && permission.needsAcl !== null && (
        <div>
          <Text size="xs" c="dimmed">
            {t('matrix.why.needsAcl')}
          </Text>
          <CopyCode code={permission.needsAcl} what={permission.needsAcl} />
        </div>
      )}
      {(state === 'scope-missing' || state === 'no-scope' || state === 'denied') && (
        <PermissionRemedy row={row} permission={permission} verb={verb} profile={profile} onDone={onClose} />
      )}
    </div>
  );
}

function useLayerSentences(row: PermissionRow, permission: Permission, verb: PermissionVerb) {
  const { t } = useTranslation('diagnosis');
  const { offered, scope, role, needsScope } = permission;
  const byScope = {
    granted: t('matrix.why.scopeGranted', { scope: needsScope }),
    missing: t('matrix.why.scopeMissing', { scope: needsScope }),
    'not-needed': t('matrix.why.scopeNone'),
  };
  const followsScopes = scope === 'missing' && role !== 'allowed';
  const byRole = {
    allowed: t(row.empty === true ? 'matrix.why.roleAllowedEmpty' : 'matrix.why.roleAllowed'),
    denied: t('matrix.why.roleDenied'),
    unknown: t(verb === 'read' ? 'matrix.why.roleUnknown' : 'matrix.why.roleUntried'),
  };
  return {
    offered: t(offered ? 'matrix.why.offeredYes' : 'matrix.why.offeredNo'),
    scope: byScope[scope],
    role: followsScopes ? t('matrix.why.roleFollows') : byRole[role],
  };
}
