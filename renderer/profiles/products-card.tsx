import { Button, Skeleton, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Profile } from '../../preload/contract/profile.ts';
import { problemOf } from '../app/problem-error.ts';
import { productCountQuery } from '../catalog/catalog-queries.ts';
import { Card } from '../ui/card.tsx';
import { ReadProblem } from './read-problem.tsx';

/** How many products the access sees, and the way to them. */
export function ProductsCard({ profile }: { profile: Profile }) {
  const { t, i18n } = useTranslation('profile');
  const products = useQuery(productCountQuery(profile.id));
  const count = products.data?.count ?? null;
  return (
    <Card title={t('products.title')}>
      {products.isPending && <Skeleton height={44} width={140} />}
      {products.error && (
        <ReadProblem
          compact
          profile={profile}
          problem={problemOf(products.error)}
          retry={() => void products.refetch()}
        />
      )}
      {products.data &&
        (count === null ? (
          <Text c="dimmed">{t('products.unknown')}</Text>
        ) : (
          <p className="ps-number" data-testid="product-count">
            <strong>{new Intl.NumberFormat(i18n.language).format(count)}</strong>
            <Text component="span" c="dimmed" size="xs">
              {t('products.hint')}
            </Text>
          </p>
        ))}
      <Button
        component={Link}
        to={`/profiles/${profile.id}/catalog`}
        rightSection={<IconArrowRight size={16} aria-hidden />}
      >
        {t('products.browse')}
      </Button>
    </Card>
  );
}
