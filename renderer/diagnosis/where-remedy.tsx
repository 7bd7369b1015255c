import { Button, Text } from '@mantine/core';
import { IconChevronRight, IconExternalLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Remedy } from '../../preload/contract/diagnosis.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { CopyCode } from '../ui/copy-code.tsx';
import { hostOf } from '../ui/host-of.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { tellDone } from '../ui/tell.ts';
import { PlacePicture } from './place-picture.tsx';

type Where = Extract<Remedy, { kind: 'akeneo' }>;

/** *Show me where*: the menu, what to switch on, a drawing of the page, and the page itself in the browser. */
export function WhereRemedy({ remedy, profile }: { remedy: Where; profile: Profile | null }) {
  const { t } = useTranslation('diagnosis');
  const { place, menu, permissions, scopes, acls, opens } = remedy;
  const byScope = scopes.length > 0;
  return (
    <section className="ps-remedy" aria-label={t('where.title')}>
      <Text fw={600}>{t('where.title')}</Text>
      <div className="ps-where">
        <div className="ps-where-text">
          <MenuPath menu={menu} />
          {!byScope && <Codes title={t('where.permissions')} codes={permissions} plain />}
          <Codes title={t('where.scopes')} codes={scopes} />
          <Codes title={t('where.acls')} codes={acls} />
          <Text size="xs" c="dimmed">
            {t('where.byAdmin')}
          </Text>
          {opens && profile && <OpenInAkeneo profileId={profile.id} place={place} />}
        </div>
        <PlacePicture
          place={place}
          menu={menu}
          marked={byScope ? scopes : permissions}
          host={profile ? hostOf(profile.baseUrl) : ''}
        />
      </div>
    </section>
  );
}

/** The menu from left to right. */
export function MenuPath({ menu }: { menu: readonly string[] }) {
  const { t } = useTranslation('diagnosis');
  return (
    <ol className="ps-menu-path" aria-label={t('where.menu')}>
      {menu.map((item, index) => (
        <li key={item}>
          {index > 0 && <IconChevronRight size={14} aria-hidden />}
          {item}
        </li>
      ))}
    </ol>
  );
}

function Codes({
  title,
  codes,
  plain = false,
}: {
  title: string;
  codes: readonly string[];
  plain?: boolean;
}) {
  if (codes.length === 0) return null;
  return (
    <div>
      <Text size="xs" c="dimmed">
        {title}
      </Text>
      <ul className="ps-where-codes" aria-label={title}>
        {codes.map((code) => (
          <li key={code}>{plain ? code : <CopyCode code={code} what={code} />}</li>
        ))}
      </ul>
    </div>
  );
}

/** Leads to the page in the person's own browser. */
export function OpenInAkeneo({ profileId, place }: { profileId: string; place: Where['place'] }) {
  const { t } = useTranslation('diagnosis');
  const open = useMutation({
    mutationFn: () => call(bridge().diagnosis.openInAkeneo, { profileId, place }),
    onSuccess: () => tellDone(t('where.opened')),
  });
  return (
    <>
      <Button
        size="xs"
        w="fit-content"
        variant="default"
        leftSection={<IconExternalLink size={14} aria-hidden />}
        loading={open.isPending}
        onClick={() => open.mutate()}
      >
        {t('remedy.open')}
      </Button>
      {open.error && <ProblemView problem={problemOf(open.error)} compact />}
    </>
  );
}
