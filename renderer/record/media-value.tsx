import { Modal, Skeleton, Text, UnstyledButton } from '@mantine/core';
import { IconFile, IconPhotoOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaContent, MediaKind } from '../../preload/contract/catalog-records.ts';
import { useBytes } from '../activity/use-bytes.ts';
import { problemOf } from '../app/problem-error.ts';
import { CopyIcon } from '../ui/copy-code.tsx';
import { problemTexts } from '../ui/problem-texts.ts';
import { mediaQuery } from './record-queries.ts';
import { SaveMedia } from './save-media.tsx';

interface MediaValueProps {
  profileId: string;
  kind: MediaKind;
  code: string;
  /** Name of the file. */
  name: string;
}

/** A file: its picture where it is one, larger on a click; name and size. */
export function MediaValue({ profileId, kind, code, name }: MediaValueProps) {
  const { t } = useTranslation('record');
  const bytes = useBytes();
  const media = useQuery(mediaQuery(profileId, kind, code));
  const [open, setOpen] = useState(false);
  const source = media.data === undefined ? null : sourceOf(media.data);
  return (
    <div className="ps-media ps-copy-host">
      {media.isPending && <Skeleton width={64} height={64} radius={6} />}
      {source !== null && (
        <UnstyledButton
          className="ps-media-button"
          onClick={() => setOpen(true)}
          aria-label={t('media.enlarge', { name })}
        >
          <img src={source} alt="" className="ps-media-picture" />
        </UnstyledButton>
      )}
      {!media.isPending && source === null && (
        <span className="ps-media-none">
          {media.error ? <IconPhotoOff size={22} aria-hidden /> : <IconFile size={22} aria-hidden />}
        </span>
      )}
      <span className="ps-media-facts">
        <span title={code}>{name}</span>
        {media.data && (
          <span className="ps-muted">
            {media.data.isThumbnail ? t('media.thumbnail') : bytes(media.data.bytes)}
          </span>
        )}
        {media.error && <span className="ps-muted">{problemTexts(problemOf(media.error)).title}</span>}
      </span>
      <SaveMedia profileId={profileId} kind={kind} code={code} name={name} />
      <CopyIcon text={code} what={t('media.code')} />
      <Modal opened={open} onClose={() => setOpen(false)} title={name} size="xl">
        {source !== null && <img src={source} alt={name} className="ps-media-large" />}
        {media.data?.isThumbnail === true && (
          <Text c="dimmed" mt="sm">
            {t('media.thumbnailOnly')}
          </Text>
        )}
      </Modal>
    </div>
  );
}

function sourceOf({ mimeType, base64 }: MediaContent): string | null {
  return mimeType === null || base64 === null ? null : `data:${mimeType};base64,${base64}`;
}
