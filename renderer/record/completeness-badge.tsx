import { Button, Popover } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MissingValues } from '../../preload/contract/catalog-records.ts';
import { useValuesChoice } from './values-choice.ts';

/** How complete a record is, at its worst; by channel and locale on a click, each leading to what is missing. */
export function CompletenessBadge({ profileId, missing }: { profileId: string; missing: MissingValues[] }) {
  const { t } = useTranslation('record');
  const { choose } = useValuesChoice(profileId);
  const counted = missing.filter(({ required }) => required > 0);
  if (counted.length === 0) return null;
  const lowest = Math.min(...counted.map(percentOf));
  return (
    <Popover position="bottom-start" withinPortal shadow="md" trapFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="default"
          className="ps-completeness"
          data-complete={lowest === 100}
        >
          {lowest === 100 ? t('complete.all') : t('complete.from', { percent: lowest })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="ps-completeness-list" aria-label={t('complete.label')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('complete.channel')}</th>
              <th scope="col">{t('complete.locale')}</th>
              <th scope="col">{t('complete.ratio')}</th>
              <th scope="col">{t('complete.missing')}</th>
            </tr>
          </thead>
          <tbody>
            {counted.map((one) => (
              <tr key={`${one.scope} ${one.locale}`}>
                <td>{one.scope}</td>
                <td>{one.locale}</td>
                <td className="ps-tabular">{t('complete.percent', { percent: percentOf(one) })}</td>
                <td>
                  {one.missing.length === 0 ? (
                    0
                  ) : (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      aria-label={t('complete.show', {
                        count: one.missing.length,
                        channel: one.scope,
                        locale: one.locale,
                      })}
                      onClick={() => choose({ channel: one.scope, locale: one.locale, show: 'missing' })}
                    >
                      {one.missing.length}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Popover.Dropdown>
    </Popover>
  );
}

function percentOf({ required, missing }: MissingValues): number {
  return Math.floor(((required - missing.length) / required) * 100);
}
