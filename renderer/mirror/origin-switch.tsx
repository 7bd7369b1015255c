import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../app/problem-error.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { useMirrorActions } from './use-mirror-actions.ts';
import { useOrigin } from './use-origin.ts';
import './origin.css';

/** Where the catalog is read from, live or the offline copy; nothing where there is no copy. */
export function OriginSwitch({ profileId }: { profileId: string }) {
  const { t } = useTranslation('mirror');
  const { origin, copyAt } = useOrigin(profileId);
  const actions = useMirrorActions(profileId);
  if (copyAt === null) return null;
  return (
    <div className="ps-origin-switch">
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t('origin.label')}
        data={(['live', 'mirror'] as const).map((value) => ({ value, label: t(`origin.${value}`) }))}
        value={origin}
        data-origin={origin}
        onChange={(next) =>
          void actions
            .run({ kind: 'browse', origin: next === 'mirror' ? 'mirror' : 'live' })
            .catch((error: unknown) => problemOf(error))
        }
      />
      {actions.problem && (
        <span role="alert" className="ps-origin-problem">
          {problemTexts(actions.problem).title}
        </span>
      )}
    </div>
  );
}
