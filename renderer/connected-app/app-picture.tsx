import { useTranslation } from 'react-i18next';
import type { AppFieldName } from './app-fields.tsx';
import type { AppKind } from './app-guide.tsx';
import '../onboarding/akeneo-picture.css';

const rows = {
  create: ['name', 'activateUrl', 'callbackUrl'],
  credentials: ['clientId', 'clientSecret'],
} as const;

/**
 * Our own drawing of the two places of an app in Akeneo: the form that creates it where the callback is being entered,
 * else the page with its credentials. The text beside it says the same.
 */
export function AppPicture({ kind, focused, host }: { kind: AppKind; focused: AppFieldName; host: string }) {
  const { t } = useTranslation('app');
  const creating = focused === 'callbackUrl' && kind === 'custom';
  const shown = creating ? rows.create : rows.credentials;
  return (
    <div className="ps-mock" data-of="app" role="img" aria-label={t('guide.picture')}>
      <div className="ps-mock-bar" aria-hidden>
        <i />
        <i />
        <i />
        <span>{host}</span>
      </div>
      <div className="ps-mock-page" aria-hidden>
        <div className="ps-mock-rail">
          <b />
          <b />
          <b />
          <b data-active />
          <b />
        </div>
        <div className="ps-mock-menu">
          <span data-active>{t('guide.mock.store')}</span>
          <s />
          <s />
        </div>
        <div className="ps-mock-content">
          <span className="ps-mock-crumb">{t(`guide.${kind}.path`).replaceAll(' > ', ' / ')}</span>
          <span className="ps-mock-title">{creating ? t('guide.mock.create') : 'Pimscope'}</span>
          <div className="ps-mock-rows">
            {shown.map((row) => (
              <div key={row} className="ps-mock-row" data-focused={row === focused}>
                <span>{t(`guide.mock.${row}`)}</span>
                <em data-secret={row === 'clientSecret'} />
                <u />
              </div>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
