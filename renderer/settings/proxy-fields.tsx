import { NumberInput, PasswordInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { proxySchemes } from '../../preload/contract/names.ts';
import type { NetworkDraft, NetworkFaults } from './network-draft.ts';

interface ProxyFieldsProps {
  draft: NetworkDraft;
  faults: NetworkFaults;
  /** One is stored for this proxy and user. */
  hasPassword: boolean;
  onChange: (changes: Partial<NetworkDraft>) => void;
}

/** Where a proxy is and what it asks for. */
export function ProxyFields({ draft, faults, hasPassword, onChange }: ProxyFieldsProps) {
  const { t } = useTranslation('settings');
  return (
    <div className="ps-proxy-fields">
      <Select
        label={t('network.proxy.scheme')}
        allowDeselect={false}
        data={proxySchemes.map((value) => ({ value, label: t(`network.proxy.${value}`) }))}
        value={draft.scheme}
        onChange={(value) => onChange({ scheme: proxySchemes.find((one) => one === value) ?? 'http' })}
      />
      <TextInput
        label={t('network.proxy.host')}
        placeholder="proxy.example.com"
        spellCheck={false}
        maxLength={255}
        value={draft.host}
        error={faults.host && t('network.proxy.hostInvalid')}
        onChange={(event) => onChange({ host: event.currentTarget.value })}
      />
      <NumberInput
        label={t('network.proxy.port')}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        value={draft.port}
        error={faults.port && t('network.proxy.portInvalid')}
        onChange={(value) => onChange({ port: typeof value === 'number' ? value : '' })}
      />
      <TextInput
        className="ps-proxy-half"
        label={t('network.proxy.username')}
        description={t('network.proxy.usernameText')}
        autoComplete="off"
        spellCheck={false}
        maxLength={255}
        value={draft.username}
        onChange={(event) => onChange({ username: event.currentTarget.value })}
      />
      <PasswordInput
        className="ps-proxy-half"
        label={t('network.proxy.password')}
        description={t(hasPassword ? 'network.proxy.passwordKept' : 'network.proxy.passwordText')}
        placeholder={hasPassword ? '••••••••' : ''}
        autoComplete="off"
        maxLength={500}
        value={draft.password}
        onChange={(event) => onChange({ password: event.currentTarget.value })}
      />
    </div>
  );
}
