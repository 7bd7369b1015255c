import { useTranslation } from 'react-i18next';
import type { FamilyPage } from '../../preload/contract/catalog-structure.ts';
import { CodedLabel, EntityLink } from '../record/entity-link.tsx';
import { labelIn } from '../record/label-in.ts';
import type { FamilyRow } from './family-rows.ts';
import { useTypeName } from './use-type-name.ts';

interface RowProps<K extends FamilyRow['kind']> {
  profileId: string;
  row: Extract<FamilyRow, { kind: K }>;
  labelLocale: string | null;
}

/** The name of an attribute group above its attributes. */
export function FamilyGroupHead({ profileId, row, labelLocale }: RowProps<'group'>) {
  const { t } = useTranslation('record');
  const { code, labels } = row.group;
  return (
    <h3 className="ps-value-group">
      {code === null ? (
        t('noGroup')
      ) : (
        <EntityLink profileId={profileId} resource="attribute-groups" entityKey={code}>
          <bdi>{labelIn(labels, labelLocale) ?? `[${code}]`}</bdi>
        </EntityLink>
      )}
      <span className="ps-muted">{row.count}</span>
    </h3>
  );
}

interface AttributeRowProps extends RowProps<'attribute'> {
  family: FamilyPage['family'];
}

/** An attribute of a family: type, for what its values differ, and the channels that require it. */
export function FamilyAttributeRow({ profileId, row, family, labelLocale }: AttributeRowProps) {
  const { t } = useTranslation('structure');
  const typeName = useTypeName();
  const { code, attribute, requiredFor } = row.attribute;
  return (
    <div className="ps-usage">
      <EntityLink profileId={profileId} resource="attributes" entityKey={code}>
        <CodedLabel label={labelIn(attribute?.labels ?? {}, labelLocale)} code={code} />
      </EntityLink>
      <span className="ps-muted">
        {attribute === null ? t('family.unreadable') : typeName(attribute.type)}
      </span>
      <span className="ps-usage-tags">
        {family.attributeAsLabel === code && <span className="ps-tag">{t('family.label')}</span>}
        {family.attributeAsImage === code && <span className="ps-tag">{t('family.image')}</span>}
        {attribute?.localizable === true && <span className="ps-tag">{t('family.localizable')}</span>}
        {attribute?.scopable === true && <span className="ps-tag">{t('family.scopable')}</span>}
        {requiredFor.length > 0 && (
          <span className="ps-tag" data-tone="required">
            {t('family.required', { channels: requiredFor.join(', ') })}
          </span>
        )}
      </span>
    </div>
  );
}
