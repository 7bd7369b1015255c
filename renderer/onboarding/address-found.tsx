import { Text } from '@mantine/core';
import { IconCheck, IconCircleCheckFilled, IconMinus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AddressInspection } from '../../preload/contract/pim-address.ts';
import { useDuration } from '../ui/use-duration.ts';

const offers = ['productsByUuid', 'systemInformation', 'assetManager', 'referenceEntities'] as const;

/** What the PIM told about itself before any token. */
export function AddressFound({ inspection }: { inspection: AddressInspection }) {
  const { t } = useTranslation(['onboarding', 'common']);
  const duration = useDuration();
  return (
    <section className="ps-found" aria-label={t('address.found.title')} data-testid="address-found">
      <div className="ps-found-head" role="status">
        <IconCircleCheckFilled size={20} aria-hidden />
        <Text fw={600}>{t('address.found.title')}</Text>
        <Text c="dimmed">
          {t('address.found.routes', { count: inspection.routes })},{' '}
          {t('address.found.took', { duration: duration(inspection.durationMs) })}
        </Text>
      </div>
      <ul>
        {offers.map((offer) => {
          const offered = inspection.offers[offer];
          return (
            <li key={offer} data-offered={offered}>
              {offered ? <IconCheck size={16} aria-hidden /> : <IconMinus size={16} aria-hidden />}
              <span>{t(`address.found.${offer}`)}</span>
              <Text component="span" size="xs" c="dimmed">
                {t(offered ? 'address.found.offered' : 'address.found.notOffered')}
              </Text>
            </li>
          );
        })}
      </ul>
      {inspection.announcedHost && (
        <Text c="dimmed">{t('address.found.announced', { host: inspection.announcedHost })}</Text>
      )}
    </section>
  );
}
