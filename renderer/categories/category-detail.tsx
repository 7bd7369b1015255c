import { Button, Text, Title } from '@mantine/core';
import { IconListDetails } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { problemOf } from '../app/problem-error.ts';
import { listPlace, useListStore } from '../catalog/list-store.ts';
import { EntityLink } from '../record/entity-link.tsx';
import { labelOrCode } from '../record/label-in.ts';
import { CopyCode } from '../ui/copy-code.tsx';
import { problemTexts } from '../ui/problem-texts.ts';
import { categoryCountQuery, categoryFilter } from './category-queries.ts';

/** A category with the way to it. */
export interface ChosenCategory {
  code: string;
  labels: Record<string, string>;
  /** From the root down to the category itself. */
  path: { code: string; labels: Record<string, string> }[];
}

interface CategoryDetailProps {
  profileId: string;
  category: ChosenCategory;
  labelLocale: string | null;
}

/** One category: where it lies, its labels, and its products with and without those below. */
export function CategoryDetail({ profileId, category, labelLocale }: CategoryDetailProps) {
  const { t } = useTranslation(['categories', 'record']);
  const { code, labels, path } = category;
  return (
    <section className="ps-category" aria-label={labelOrCode(category, labelLocale)}>
      <Title order={2} dir="auto">
        {labelOrCode(category, labelLocale)}
      </Title>
      <CopyCode code={code} what={t('record:code')} />
      <ol className="ps-path" aria-label={t('path')}>
        {path.map((one) => (
          <li key={one.code}>
            <bdi>{labelOrCode(one, labelLocale)}</bdi>
          </li>
        ))}
      </ol>
      <h3>{t('products')}</h3>
      <ProductsLine profileId={profileId} code={code} withChildren={false} />
      <ProductsLine profileId={profileId} code={code} withChildren />
      <h3>{t('labels')}</h3>
      <dl className="ps-record-facts">
        {Object.entries(labels).map(([locale, label]) => (
          <div key={locale} data-current={locale === labelLocale}>
            <dt>
              <code>{locale}</code>
            </dt>
            <dd dir="auto" lang={locale.replace('_', '-')}>
              {label}
            </dd>
          </div>
        ))}
      </dl>
      <EntityLink profileId={profileId} resource="categories" entityKey={code}>
        {t('open')}
      </EntityLink>
    </section>
  );
}

interface ProductsLineProps {
  profileId: string;
  code: string;
  withChildren: boolean;
}

/** How many products there are, and the list that holds them. */
function ProductsLine({ profileId, code, withChildren }: ProductsLineProps) {
  const { t, i18n } = useTranslation('categories');
  const navigate = useNavigate();
  const change = useListStore((store) => store.change);
  const query = useQuery(categoryCountQuery(profileId, code, withChildren));
  const show = () => {
    change(listPlace(profileId, 'products', []), {
      filter: categoryFilter(code, withChildren),
      restriction: null,
    });
    void navigate({
      to: '/profiles/$profileId/catalog/$resource',
      params: { profileId, resource: 'products' },
    });
  };
  let count = t('counting');
  if (query.error) count = problemTexts(problemOf(query.error)).title;
  else if (query.data)
    count =
      query.data.count === null
        ? t('unknown')
        : new Intl.NumberFormat(i18n.language).format(query.data.count);
  return (
    <div className="ps-category-products">
      <Text>{t(withChildren ? 'withChildren' : 'here')}</Text>
      <Text className="ps-tabular" fw={600} role="status">
        {count}
      </Text>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconListDetails size={15} aria-hidden />}
        aria-label={t(withChildren ? 'showAll' : 'show')}
        onClick={show}
      >
        {t('show')}
      </Button>
    </div>
  );
}
