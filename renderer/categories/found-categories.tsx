import { Text, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { labelOrCode } from '../record/label-in.ts';
import { PartState } from '../record/part-state.tsx';
import type { ChosenCategory } from './category-detail.tsx';
import { foundCategoriesQuery, mostFound } from './category-queries.ts';

interface FoundCategoriesProps {
  profileId: string;
  text: string;
  labelLocale: string | null;
  onChoose: (category: ChosenCategory) => void;
}

/** What a search found, each with the way to it; a click shows it in its tree. */
export function FoundCategories({ profileId, text, labelLocale, onChoose }: FoundCategoriesProps) {
  const { t } = useTranslation('categories');
  const query = useQuery(foundCategoriesQuery(profileId, text));
  return (
    <div className="ps-category-found">
      <PartState query={query} label={t('loading')}>
        {(found) => (
          <>
            <Text size="xs" c="dimmed" role="status">
              {found.length === 0 ? t('noMatch') : t('found', { count: found.length })}
            </Text>
            <ul className="ps-part-list">
              {found.map((category) => (
                <li key={category.code}>
                  <UnstyledButton className="ps-category-found-one" onClick={() => onChoose(category)}>
                    <span>
                      <bdi>{labelOrCode(category, labelLocale)}</bdi>{' '}
                      <code className="ps-coded-code">{category.code}</code>
                    </span>
                    <span className="ps-muted">
                      {category.path.map((one) => labelOrCode(one, labelLocale)).join(' / ')}
                    </span>
                  </UnstyledButton>
                </li>
              ))}
            </ul>
            {found.length >= mostFound && (
              <Text size="xs" c="dimmed">
                {t('more', { count: mostFound })}
              </Text>
            )}
          </>
        )}
      </PartState>
    </div>
  );
}
