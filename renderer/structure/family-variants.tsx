import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { CodedLabel, EntityLink } from '../record/entity-link.tsx';
import { labelIn } from '../record/label-in.ts';
import { PartState } from '../record/part-state.tsx';
import { UnreadNote } from '../record/unread-note.tsx';
import { AttributeLinks } from './attribute-links.tsx';
import type { FamilyPartProps } from './family-attributes.tsx';
import { familyPageQuery } from './structure-queries.ts';

/** The variants of a family: the axes and attributes of each level; what is common to all stands above. */
export function FamilyVariants({ profileId, code, labelLocale }: FamilyPartProps) {
  const { t } = useTranslation('structure');
  const query = useQuery(familyPageQuery(profileId, code));
  return (
    <div className="ps-record-scroll">
      <PartState query={query} label={t('reading')}>
        {({ family, variants, unread }) => (
          <>
            <UnreadNote unread={unread} />
            {variants.length === 0 && (
              <Text className="ps-record-note" c="dimmed">
                {t('family.noVariants')}
              </Text>
            )}
            {variants.map((variant) => {
              const below = new Set(variant.variantAttributeSets.flatMap(({ attributes }) => attributes));
              const common = family.attributes.filter((attribute) => !below.has(attribute));
              return (
                <section key={variant.code} className="ps-part">
                  <h3>
                    <EntityLink
                      profileId={profileId}
                      resource="family-variants"
                      parents={[family.code]}
                      entityKey={variant.code}
                    >
                      <CodedLabel label={labelIn(variant.labels, labelLocale)} code={variant.code} />
                    </EntityLink>
                  </h3>
                  <table className="ps-part-table">
                    <thead>
                      <tr>
                        <th scope="col">{t('variant.level')}</th>
                        <th scope="col">{t('variant.axes')}</th>
                        <th scope="col">{t('variant.attributes')}</th>
                      </tr>
                    </thead>
                    <tbody>
                      <tr>
                        <th scope="row">{t('variant.common')}</th>
                        <td />
                        <td>
                          <AttributeLinks profileId={profileId} codes={common} />
                        </td>
                      </tr>
                      {variant.variantAttributeSets.map(({ level, axes, attributes }) => (
                        <tr key={level}>
                          <th scope="row">{level}</th>
                          <td>
                            <AttributeLinks profileId={profileId} codes={axes} />
                          </td>
                          <td>
                            <AttributeLinks
                              profileId={profileId}
                              codes={attributes.filter((attribute) => !axes.includes(attribute))}
                            />
                          </td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </section>
              );
            })}
          </>
        )}
      </PartState>
    </div>
  );
}
