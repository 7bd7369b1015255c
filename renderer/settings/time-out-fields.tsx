import { NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { networkSeconds } from '../../preload/contract/names.ts';
import type { NetworkDraft, NetworkFaults } from './network-draft.ts';

interface TimeOutFieldsProps {
  draft: NetworkDraft;
  faults: NetworkFaults;
  isOfAll: boolean;
  onChange: (changes: Partial<NetworkDraft>) => void;
}

/** How long a connection and an answer may take. Empty: the usual time, or for a profile that of all. */
export function TimeOutFields({ draft, faults, isOfAll, onChange }: TimeOutFieldsProps) {
  const { t } = useTranslation('settings');
  const fields = [
    { name: 'connectSeconds', part: 'connect' },
    { name: 'answerSeconds', part: 'answer' },
  ] as const;
  return (
    <fieldset className="ps-time-outs">
      <legend>{t('network.times.title')}</legend>
      {fields.map(({ name, part }) => {
        const { min, max, usual } = networkSeconds[part];
        return (
          <NumberInput
            key={name}
            label={t(`network.times.${part}`)}
            description={t(`network.times.${part}Text`)}
            placeholder={isOfAll ? t('network.times.usual', { seconds: usual }) : t('network.times.inherit')}
            hideControls
            allowDecimal={false}
            allowNegative={false}
            value={draft[name]}
            error={faults[name] && t('network.times.invalid', { min, max })}
            onChange={(value) => onChange({ [name]: typeof value === 'number' ? value : '' })}
          />
        );
      })}
    </fieldset>
  );
}
