import { useTranslation } from 'react-i18next';
import { EntityFrame } from '../record/entity-frame.tsx';
import { FamilyAttributes } from './family-attributes.tsx';
import { FamilyVariants } from './family-variants.tsx';
import type { StructurePageProps } from './structure-page.ts';
import { useUsageTab } from './use-usage-tab.tsx';
import './structure.css';

/** A family: its attributes by group, what is required where, the levels of its variants, and what uses it. */
export function FamilyPage({ profileId, code }: StructurePageProps) {
  const { t } = useTranslation('structure');
  const usage = useUsageTab(profileId, 'families', code);
  const own = (Part: typeof FamilyAttributes) => (labelLocale: string | null) => (
    <Part profileId={profileId} code={code} labelLocale={labelLocale} />
  );
  return (
    <EntityFrame
      profileId={profileId}
      resource="families"
      parents={none}
      entityKey={code}
      before={[
        { value: 'attributes', label: t('family.attributes'), content: own(FamilyAttributes) },
        { value: 'variants', label: t('family.variants'), content: own(FamilyVariants) },
      ]}
      after={[usage]}
    />
  );
}

const none: string[] = [];
