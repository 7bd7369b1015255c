import { useTranslation } from 'react-i18next';
import { SignBox } from './layer-signs.tsx';

const signs = ['yes', 'no', 'unknown', 'unneeded'] as const;

/** What the signs in the cells mean, and their order. */
export function MatrixLegend({ withScopes }: { withScopes: boolean }) {
  const { t } = useTranslation('diagnosis');
  const order = withScopes
    ? [t('matrix.legendOffered'), t('matrix.legendScope'), t('matrix.legendRole')]
    : [t('matrix.legendOffered'), t('matrix.legendRole')];
  return (
    <div className="ps-legend">
      <span>
        {t(withScopes ? 'matrix.legend' : 'matrix.legendTwo')}: {order.join(', ')}.
      </span>
      <span className="ps-legend-signs">
        {signs
          .filter((sign) => withScopes || sign !== 'unneeded')
          .map((sign) => (
            <span key={sign} className="ps-layers">
              <SignBox sign={sign} /> {t(`matrix.sign.${sign}`)}
            </span>
          ))}
      </span>
    </div>
  );
}
