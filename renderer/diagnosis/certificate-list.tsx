import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../preload/contract/diagnosis.ts';
import { exactTime } from '../ui/moment.ts';

/** The chain that the host shows, its own certificate first. */
export function CertificateList({ certificates }: { certificates: readonly Certificate[] }) {
  const { t, i18n } = useTranslation('diagnosis');
  return (
    <div>
      <p className="ps-evidence-title">{t('evidence.certificates')}</p>
      <ol className="ps-causes">
        {certificates.map((one) => (
          <li key={one.fingerprint}>
            {one.subject}
            <dl className="ps-pairs">
              <dt>{t('evidence.issuer')}</dt>
              <dd>{one.issuer}</dd>
              <dt>{t('evidence.valid')}</dt>
              <dd>
                {t('evidence.validRange', {
                  from: exactTime(one.validFrom, i18n.language),
                  to: exactTime(one.validTo, i18n.language),
                })}
              </dd>
              {one.names.length > 0 && (
                <>
                  <dt>{t('evidence.names')}</dt>
                  <dd>{one.names.join(', ')}</dd>
                </>
              )}
              <dt>{t('evidence.fingerprint')}</dt>
              <dd className="ps-headers">{one.fingerprint}</dd>
            </dl>
          </li>
        ))}
      </ol>
    </div>
  );
}
