import { useInViewport } from '@mantine/hooks';
import { IconPhoto, IconPhotoOff } from '@tabler/icons-react';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaKind } from '../../preload/contract/catalog-records.ts';
import { bridge, call } from '../app/pimscope.ts';

/** The bytes of a media file, where it is an image. */
export function mediaQuery(profileId: string, kind: MediaKind, code: string) {
  return queryOptions({
    queryKey: ['profile', profileId, 'media', kind, code],
    queryFn: ({ signal }) => call(bridge().catalog.media, { profileId, kind, code }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    // Main keeps the files on disk; those that were scrolled away need not stay in memory for long.
    gcTime: 30_000,
  });
}

interface ThumbnailProps {
  profileId: string;
  kind: MediaKind;
  code: string;
  name: string;
}

/** A small picture of a media file, read when it comes into sight. */
export function Thumbnail({ profileId, kind, code, name }: ThumbnailProps) {
  const { t } = useTranslation('explorer');
  const { ref, inViewport } = useInViewport<HTMLSpanElement>();
  const media = useQuery({ ...mediaQuery(profileId, kind, code), enabled: inViewport });
  const [isBroken, setBroken] = useState(false);
  const { mimeType, base64 } = media.data ?? { mimeType: null, base64: null };
  const isImage = mimeType !== null && base64 !== null && !isBroken;
  const isMissing = media.error !== null || isBroken || (media.data !== undefined && !isImage);
  return (
    <span ref={ref} className="ps-thumbnail" title={isMissing ? t('noPicture', { name }) : name}>
      {isImage && (
        <img src={`data:${mimeType};base64,${base64}`} alt={name} onError={() => setBroken(true)} />
      )}
      {isMissing && <IconPhotoOff size={16} aria-hidden />}
      {!isImage && !isMissing && <IconPhoto size={16} aria-hidden />}
    </span>
  );
}
