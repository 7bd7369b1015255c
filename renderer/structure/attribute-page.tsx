import { useTranslation } from 'react-i18next';
import { EntityFrame } from '../record/entity-frame.tsx';
import { AttributeOptions } from './attribute-options.tsx';
import type { StructurePageProps } from './structure-page.ts';
import { useUsageTab } from './use-usage-tab.tsx';
import './structure.css';

/** An attribute: what it is, its options as Akeneo sorts them, and which families use it. */
export function AttributePage({ profileId, code }: StructurePageProps) {
  const { t } = useTranslation('structure');
  const usage = useUsageTab(profileId, 'attributes', code);
  return (
    <EntityFrame
      profileId={profileId}
      resource="attributes"
      parents={none}
      entityKey={code}
      after={[
        {
          value: 'options',
          label: t('attribute.options'),
          content: (labelLocale) => (
            <AttributeOptions profileId={profileId} code={code} labelLocale={labelLocale} />
          ),
        },
        usage,
      ]}
    />
  );
}

const none: string[] = [];
