import { ActionIcon, Tooltip } from '@mantine/core';
import { IconDownload, IconX } from '@tabler/icons-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaKind } from '../../preload/contract/catalog-records.ts';
import { useBytes } from '../activity/use-bytes.ts';
import { bridge, call } from '../app/pimscope.ts';
import { useLongCall } from '../structure/use-long-call.ts';
import { problemTexts } from '../ui/problem-texts.ts';
import { tellDone } from '../ui/tell.ts';

interface SaveMediaProps {
  profileId: string;
  kind: MediaKind;
  code: string;
  /** Name of the file. */
  name: string;
}

/** Saves a file where main asks for it: how much has come, Cancel, and why it did not work. */
export function SaveMedia({ profileId, kind, code, name }: SaveMediaProps) {
  const { t } = useTranslation('record');
  const bytes = useBytes();
  const save = useCallback(
    async (attemptId: string, signal: AbortSignal) => {
      const asked = { profileId, kind, code, name, attemptId };
      const { path } = await call(bridge().catalog.saveMedia, asked, signal);
      if (path !== null) tellDone(t('media.saved', { path }));
    },
    [profileId, kind, code, name, t],
  );
  const { state, progress, problem, start, cancel } = useLongCall(save);
  const isSaving = state === 'running';
  const label = t(isSaving ? 'media.cancel' : 'media.save', { name });
  return (
    <>
      <Tooltip label={label}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={24}
          aria-label={label}
          onClick={isSaving ? cancel : start}
        >
          {isSaving ? <IconX size={16} /> : <IconDownload size={16} />}
        </ActionIcon>
      </Tooltip>
      <span role="status" className="ps-muted ps-tabular">
        {isSaving && progress !== null && t('media.saving', { bytes: bytes(progress.done) })}
        {problem !== null && t('media.notSaved', { why: problemTexts(problem).title })}
      </span>
    </>
  );
}
