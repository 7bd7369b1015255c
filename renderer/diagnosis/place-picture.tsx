import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AkeneoPlace } from '../../preload/contract/diagnosis.ts';
import '../onboarding/akeneo-picture.css';
import './place-picture.css';

interface PlacePictureProps {
  place: AkeneoPlace;
  menu: readonly string[];
  /** What is switched on there, as it is written on the page. */
  marked: readonly string[];
  host: string;
}

/** Which icon of Akeneo's rail is lit: Connect stands above System. */
const rail = { 'connected-app': 3, 'app-store': 3, 'connection-settings': 3, roles: 4, 'user-groups': 4 };
const mostMarked = 4;

/** Our own drawing of a page of Akeneo, with what is to be switched on marked. The text beside it says the same. */
export function PlacePicture({ place, menu, marked, host }: PlacePictureProps) {
  const { t } = useTranslation('diagnosis');
  const lit = menu[0] === 'System' ? 4 : rail[place];
  const rows = marked.slice(0, mostMarked);
  return (
    <div
      className="ps-mock"
      data-of="place"
      role="img"
      aria-label={t('where.picture', { menu: menu.join(' > ') })}
    >
      <div className="ps-mock-bar" aria-hidden>
        <i />
        <i />
        <i />
        <span>{host}</span>
      </div>
      <div className="ps-mock-page" aria-hidden>
        <div className="ps-mock-rail">
          {[0, 1, 2, 3, 4].map((item) => (
            <b key={item} {...(item === lit ? { 'data-active': true } : {})} />
          ))}
        </div>
        <div className="ps-mock-menu">
          <s />
          <span data-active>{menu[1]}</span>
          <s />
          <s />
        </div>
        <div className="ps-mock-content">
          <span className="ps-mock-crumb">{menu.slice(0, 2).join(' / ')}</span>
          <span className="ps-mock-title">{t(titles[place])}</span>
          {place === 'roles' && (
            <span className="ps-mock-tabs">
              <span>{t('where.mock.permissions')}</span>
              <span data-active>{t('where.mock.webApi')}</span>
            </span>
          )}
          {place !== 'roles' && <span className="ps-mock-section">{t(sections[place])}</span>}
          <div className="ps-mock-switches">
            <span />
            {rows.map((row) => (
              <span key={row} data-marked>
                <i>
                  <IconCheck size={8} stroke={4} />
                </i>
                <em>{row}</em>
              </span>
            ))}
            <span />
          </div>
        </div>
      </div>
    </div>
  );
}

const titles = {
  roles: 'where.role',
  'connected-app': 'where.mock.apps',
  'app-store': 'where.mock.store',
  'connection-settings': 'where.mock.settings',
  'user-groups': 'where.mock.groups',
} as const;

const sections = {
  'connected-app': 'where.mock.scopes',
  'app-store': 'where.mock.credentials',
  'connection-settings': 'where.mock.credentials',
  'user-groups': 'where.mock.access',
} as const;
