import { Radio, Select, Text } from '@mantine/core';
import { IconAppWindow, IconClipboardText, IconWorld } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConsentRequest, ConsentWay } from '../../preload/contract/consent.ts';
import { consentWays } from '../../preload/contract/names.ts';
import { usableRequest } from './usable-way.ts';
import './way-picker.css';

const icons = { window: IconAppWindow, browser: IconWorld, paste: IconClipboardText };
/** Minutes that can be chosen. */
const waits = [2, 5, 10, 30];

interface WayPickerProps {
  request: ConsentRequest;
  onChange: (request: ConsentRequest) => void;
  /** A callback on this computer: only then a browser can bring it back. */
  loopback: boolean;
}

/** The three ways to the consent, and how long Pimscope waits for it. */
export function WayPicker({ request, onChange, loopback }: WayPickerProps) {
  const { t } = useTranslation('app');
  return (
    <div className="ps-ways">
      <Radio.Group
        value={usableRequest(request, loopback).way}
        aria-label={t('way.label')}
        onChange={(way) => {
          const chosen = consentWays.find((one) => one === way);
          if (chosen) onChange({ ...request, way: chosen });
        }}
      >
        <div className="ps-ways-list">
          {consentWays.map((way) => (
            <Way key={way} way={way} disabled={way === 'browser' && !loopback} />
          ))}
        </div>
      </Radio.Group>
      <Select
        size="xs"
        label={t('way.wait')}
        description={t('way.waitText')}
        allowDeselect={false}
        className="ps-ways-wait"
        value={String(request.timeoutSeconds / 60)}
        data={waits.map((minutes) => ({
          value: String(minutes),
          label: t('way.minutes', { count: minutes }),
        }))}
        onChange={(minutes) => onChange({ ...request, timeoutSeconds: Number(minutes) * 60 })}
      />
    </div>
  );
}

function Way({ way, disabled }: { way: ConsentWay; disabled: boolean }) {
  const { t } = useTranslation('app');
  const name = useId();
  const text = useId();
  const Icon = icons[way];
  return (
    <Radio.Card
      value={way}
      disabled={disabled}
      className="ps-way"
      aria-labelledby={name}
      aria-describedby={text}
    >
      <Icon size={20} stroke={1.6} aria-hidden />
      <span>
        <Text component="span" display="block" fw={600} id={name}>
          {t(`way.${way}.name`)}
        </Text>
        <Text component="span" display="block" size="xs" c="dimmed" id={text}>
          {t(disabled ? 'way.browser.notHere' : `way.${way}.text`)}
        </Text>
      </span>
      <Radio.Indicator size="xs" />
    </Radio.Card>
  );
}
