import {
  IconActivity,
  IconChartBar,
  IconDatabase,
  IconDeviceDesktopDown,
  IconDownload,
  IconFileExport,
  IconFileImport,
  IconHistory,
  IconHome,
  IconList,
  IconPlug,
  IconPlus,
  IconReportMedical,
  IconSearch,
  IconSettings,
  IconTag,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { bridge, call } from '../app/pimscope.ts';
import { offersQuery } from '../catalog/explorer-queries.ts';
import { resourceGroups } from '../catalog/resource-groups.ts';
import { useExports } from '../catalog-export/exports-store.ts';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { sectionIcons, sections } from '../settings/sections.ts';
import { hostOf } from '../ui/host-of.ts';
import type { FoundRecord } from './find-records.ts';
import type { PaletteItem } from './palette-item.ts';

const mostVisits = 8;

const parts = [
  ['overview', '/profiles/$profileId', IconPlug],
  ['catalog', '/profiles/$profileId/catalog', IconDatabase],
  ['mirror', '/profiles/$profileId/mirror', IconDeviceDesktopDown],
  ['diagnosis', '/profiles/$profileId/diagnosis', IconReportMedical],
  ['activity', '/profiles/$profileId/activity', IconActivity],
  ['statistics', '/profiles/$profileId/statistics', IconChartBar],
  ['connectors', '/profiles/$profileId/connectors', IconPlug],
] as const;

interface Asked {
  profileId: string | null;
  records: readonly FoundRecord[];
  /** Asks how the products are to be exported. */
  exportProducts: () => void;
  /** Looks for the text where each list takes a call of its own; null where that is done or makes no sense. */
  lookFurther: { text: string; run: () => void } | null;
}

/** Everything that can be reached from where the person is, apart from what is typed. */
export function usePaletteItems({ profileId, records, exportProducts, lookFurther }: Asked): {
  found: PaletteItem[];
  rest: PaletteItem[];
} {
  const { t } = useTranslation(['palette', 'profile', 'explorer', 'settings', 'shell']);
  const navigate = useNavigate();
  const profiles = useQuery(profilesQuery).data ?? [];
  const visits = useQuery({
    queryKey: ['profile', profileId, 'palette-visits'],
    enabled: profileId !== null,
    staleTime: 0,
    queryFn: ({ signal }) =>
      profileId === null ? null : call(bridge().catalog.views, { profileId }, signal),
  }).data?.visits;
  const offers = useQuery({ ...offersQuery(profileId ?? ''), enabled: profileId !== null }).data;
  const absent = new Set(offers?.resources.flatMap(({ resource, offered }) => (offered ? [] : [resource])));
  const resourceTitle = (resource: ResourceName) => t(`explorer:resource.${resource}`);
  const openRecord = (resource: ResourceName, key: string, parents: readonly string[]) => {
    if (profileId === null) return;
    void navigate({
      to: '/profiles/$profileId/catalog/$resource/$key',
      params: { profileId, resource, key },
      search: parents.length > 0 ? { parents: [...parents] } : {},
    });
  };

  const found = records.map(
    ({ resource, key, name, parents }): PaletteItem => ({
      id: `record ${resource} ${parents.join(' ')} ${key}`,
      group: 'records',
      title: name,
      hint: [resourceTitle(resource), ...parents, ...(name === key ? [] : [key])].join(' · '),
      icon: IconTag,
      run: () => openRecord(resource, key, parents),
    }),
  );
  if (lookFurther !== null) {
    found.push({
      id: 'look-further',
      group: 'records',
      title: t('lookFurther', { text: lookFurther.text }),
      hint: null,
      icon: IconSearch,
      run: lookFurther.run,
      stays: true,
    });
  }
  const visited = (visits ?? []).slice(0, mostVisits).map(
    ({ resource, key, label, parents }): PaletteItem => ({
      id: `visit ${resource} ${parents.join(' ')} ${key}`,
      group: 'visits',
      title: label ?? key,
      hint: label === null ? resourceTitle(resource) : `${resourceTitle(resource)} · ${key}`,
      icon: IconHistory,
      run: () => openRecord(resource, key, parents),
    }),
  );
  const here: PaletteItem[] =
    profileId === null
      ? []
      : [
          ...parts.map(
            ([part, to, icon]): PaletteItem => ({
              id: `part ${part}`,
              group: 'here',
              title: t(`profile:tabs.${part}`),
              hint: null,
              icon,
              run: () => void navigate({ to, params: { profileId } }),
            }),
          ),
          {
            id: 'export-products',
            group: 'here',
            title: t('exportProducts'),
            hint: null,
            icon: IconDownload,
            run: exportProducts,
          },
          ...resourceGroups
            .flatMap(([, resources]) => resources)
            .filter((resource) => !absent.has(resource))
            .map(
              (resource): PaletteItem => ({
                id: `resource ${resource}`,
                group: 'here',
                title: resourceTitle(resource),
                hint: t('list'),
                icon: IconList,
                run: () =>
                  void navigate({
                    to: '/profiles/$profileId/catalog/$resource',
                    params: { profileId, resource },
                  }),
              }),
            ),
        ];
  const others = profiles
    .filter(({ id }) => id !== profileId)
    .map(
      ({ id, name, baseUrl }): PaletteItem => ({
        id: `profile ${id}`,
        group: 'profiles',
        title: name,
        hint: hostOf(baseUrl),
        icon: IconPlug,
        run: () => void navigate({ to: '/profiles/$profileId', params: { profileId: id } }),
      }),
    );
  const action = (id: string, title: string, icon: PaletteItem['icon'], run: () => void): PaletteItem => ({
    id,
    group: 'actions',
    title,
    hint: null,
    icon,
    run,
  });
  const actions = [
    action('home', t('shell:home'), IconHome, () => void navigate({ to: '/' })),
    action('connect', t('newProfile'), IconPlus, () => void navigate({ to: '/connect' })),
    action('import', t('import'), IconFileImport, () => void navigate({ to: '/import' })),
    action('export', t('export'), IconFileExport, () => void navigate({ to: '/export' })),
    action('exports', t('exports'), IconDownload, () => useExports.getState().openPanel()),
    action('settings', t('settings:title'), IconSettings, () => void navigate({ to: '/settings' })),
    ...sections.map(
      (section): PaletteItem => ({
        ...action(
          `settings ${section}`,
          t(`settings:sections.${section}`),
          sectionIcons[section],
          () => void navigate({ to: '/settings/$section', params: { section } }),
        ),
        hint: t('settings:title'),
      }),
    ),
  ];
  return { found, rest: [...visited, ...here, ...others, ...actions] };
}
