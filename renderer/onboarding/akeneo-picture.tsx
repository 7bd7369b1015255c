import { useTranslation } from 'react-i18next';
import { fieldNames } from './connection-fields.tsx';
import type { ConnectionFields } from './draft.ts';
import type { VersionLine } from './version-lines.ts';
import './akeneo-picture.css';

interface PictureProps {
  focused: keyof ConnectionFields;
  line: VersionLine;
  host: string;
}

/** Our own drawing of the page in Akeneo on which the four values stand. The text beside it says the same. */
export function AkeneoPicture({ focused, line, host }: PictureProps) {
  const { t } = useTranslation(['onboarding', 'common']);
  const shown = line === 'v2' ? fieldNames.slice(0, 2) : fieldNames;
  const name = line === 'v2' ? 'apiConnections' : line === 'v6' ? 'settings' : ('connections' as const);
  return (
    <div className="ps-mock" role="img" aria-label={t('credentials.guide.picture')}>
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
          <s />
          <span data-active>{t(`credentials.guide.mock.${name}`)}</span>
          <s />
          <s />
        </div>
        <div className="ps-mock-content">
          <span className="ps-mock-crumb">{t(`credentials.guide.path.${line}`).replace(' > ', ' / ')}</span>
          <span className="ps-mock-title">{t('credentials.guide.mock.connection')}</span>
          <span className="ps-mock-section">{t('credentials.guide.mock.credentials')}</span>
          <div className="ps-mock-rows">
            {shown.map((field) => (
              <div key={field} className="ps-mock-row" data-focused={field === focused}>
                <span>{t(`common:field.${field}`)}</span>
                <em data-secret={field === 'clientSecret' || field === 'password'} />
                <u />
              </div>
            ))}
          </div>
        </div>
      </div>
    </div>
  );
}
