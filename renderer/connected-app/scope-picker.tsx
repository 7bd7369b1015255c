import { Button, Checkbox, Group, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestScopeList, parseScopes } from '../../preload/contract/scope-list.ts';
import {
  authenticationScopes,
  knownScopes,
  type ScopePreset,
  scopePresets,
} from '../../preload/contract/scopes.ts';
import { ScopeFindings } from './scope-findings.tsx';
import { ScopeTable } from './scope-table.tsx';
import './scope-picker.css';

interface ScopePickerProps {
  scopes: string[];
  onChange: (scopes: string[]) => void;
}

const presets: ScopePreset[] = ['verify', 'browse', 'full'];

/** Scopes by resource, as a preset, and as text; the three are always in step. */
export function ScopePicker({ scopes, onChange }: ScopePickerProps) {
  const { t } = useTranslation('app');
  // The text as it is typed, as long as it says what is chosen.
  const [typed, setTyped] = useState(() => scopes.join(' '));
  const parsed = parseScopes(typed);
  const inStep = sameList(parsed.scopes, scopes);
  const text = inStep ? typed : scopes.join(' ');
  const findings = parseScopes(text).findings;

  const type = (next: string) => {
    setTyped(next);
    onChange(parseScopes(next).scopes);
  };
  const toggle = (scope: string, on: boolean) =>
    onChange(on ? [...scopes, scope] : scopes.filter((one) => one !== scope));

  const chosenPreset = presets.find((preset) => sameList(scopePresets[preset], scopes));
  const changing = scopes.filter(
    (scope) => knownScopes.has(scope) && /^(write|delete|create|manage)_/.test(scope),
  );
  const advice =
    changing.length === 0 ? t('scopes.least') : t('scopes.leastWrites', { count: changing.length });

  return (
    <div className="ps-scopes">
      <Group gap={8} role="group" aria-label={t('scopes.presets')}>
        {presets.map((preset) => {
          const chosen = preset === chosenPreset;
          return (
            <Button
              key={preset}
              size="xs"
              variant={chosen ? 'light' : 'default'}
              aria-pressed={chosen}
              onClick={() => onChange([...scopePresets[preset]])}
            >
              {t(`scopes.preset.${preset}.name`)}
            </Button>
          );
        })}
      </Group>
      <Text size="xs" c="dimmed" role="status" className="ps-scopes-advice">
        {chosenPreset ? t(`scopes.preset.${chosenPreset}.text`) : advice}
      </Text>
      <div className="ps-scopes-columns">
        <ScopeTable scopes={scopes} onToggle={toggle} />
        <div className="ps-scopes-side">
          <fieldset className="ps-scopes-identity">
            <legend>{t('scopes.identity.title')}</legend>
            <Text size="xs" c="dimmed">
              {t('scopes.identity.text')}
            </Text>
            {authenticationScopes.map((scope) => (
              <Checkbox
                key={scope}
                size="xs"
                label={t(`scopes.identity.${scope}`)}
                checked={scopes.includes(scope)}
                onChange={(event) => toggle(scope, event.currentTarget.checked)}
              />
            ))}
          </fieldset>
          <Textarea
            label={t('scopes.text')}
            description={t('scopes.count', { count: text.length, most: longestScopeList })}
            value={text}
            autosize
            minRows={3}
            maxRows={8}
            spellCheck={false}
            className="ps-scopes-text"
            onChange={(event) => type(event.currentTarget.value)}
          />
          <ScopeFindings findings={findings} scopes={scopes} onChange={onChange} />
        </div>
      </div>
    </div>
  );
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((scope) => other.includes(scope));
}
