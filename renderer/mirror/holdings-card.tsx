import { useTranslation } from 'react-i18next';
import type { MirrorHolding, MirrorPart } from '../../preload/contract/mirror.ts';
import { Card } from '../ui/card.tsx';
import { useMirrorWords } from './use-mirror-words.ts';

/** What a person looks for first stands first. */
const order: readonly MirrorPart[] = [
  'products',
  'models',
  'records',
  'assets',
  'thumbnails',
  'families',
  'family-variants',
  'attributes',
  'attribute-options',
  'attribute-groups',
  'categories',
  'association-types',
  'channels',
  'locales',
  'currencies',
  'measurement-families',
  'reference-entities',
  'asset-families',
];

/** How much of each part a copy holds, and why something is missing. */
export function HoldingsCard({ holdings }: { holdings: readonly MirrorHolding[] }) {
  const { t } = useTranslation('mirror');
  const words = useMirrorWords();
  const sorted = [...holdings].sort((a, b) => order.indexOf(a.part) - order.indexOf(b.part));
  return (
    <Card title={t('holdings.title')}>
      <table className="ps-mirror-holdings">
        <thead>
          <tr>
            <th scope="col">{t('holdings.part')}</th>
            <th scope="col">{t('holdings.count')}</th>
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ part, count, missing }) => (
            <tr key={part} data-missing={missing !== null && count === 0}>
              <th scope="row">
                {t(`holdings.parts.${part}`)}
                {missing && <span className="ps-tag">{t(`holdings.missing.${missing}`)}</span>}
              </th>
              <td>{missing !== null && count === 0 ? '–' : words.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}
