import { ActionIcon, NativeSelect, Text, Tooltip } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportItem } from '../../preload/contract/exchange.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { EnvironmentBadge } from '../ui/environment-badge.tsx';
import { hostOf } from '../ui/host-of.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { ImportDifferences } from './import-differences.tsx';
import { ImportEdit } from './import-edit.tsx';
import { decisionOf, useImport } from './import-store.ts';
import { SecretPresence } from './secret-presence.tsx';
import { StateMark } from './state-mark.tsx';

interface RowProps {
  item: ImportItem;
  /** The profile that it is the same as or in conflict with. */
  existing: Profile | undefined;
  /** The earlier entry that it repeats. */
  first: ImportItem | undefined;
  /** Whether what is missing is said. */
  tried: boolean;
}

/** One entry: its state, what it is, what of its secrets is there, and what is to be done with it. */
export function ImportRow({ item, existing, first, tried }: RowProps) {
  const { t } = useTranslation(['exchange', 'common']);
  const { decisions, decide } = useImport();
  const decision = decisionOf(item, decisions);
  const { choice, changes } = decision;
  const [editing, setEditing] = useState(false);
  const edit = useId();
  const name = changes.name ?? item.name;
  const baseUrl = changes.baseUrl ?? item.baseUrl;
  const valid = item.state !== 'invalid';
  const open = valid && (editing || item.missing.length > 0);
  return (
    <li className="ps-import-row" data-entry={item.index} data-state={item.state} data-choice={choice}>
      <div className="ps-import-main">
        <StateMark state={item.state} />
        <div className="ps-import-what">
          <div className="ps-import-name">
            <Text component="span" fw={600} className="ps-import-title">
              {name}
            </Text>
            {valid && <EnvironmentBadge environment={changes.environment ?? item.environment} />}
            {(changes.group ?? item.group) && <span className="ps-tag">{changes.group ?? item.group}</span>}
          </div>
          {valid && (
            <Text size="xs" c="dimmed" className="ps-import-where">
              <span>{t(`common:access.${item.kind}`)}</span>
              <span>{baseUrl ? hostOf(baseUrl) : t('import.noAddress')}</span>
              <code title={item.clientId ?? undefined}>
                {changes.clientId ?? item.clientId ?? t('import.noClientId')}
              </code>
              {item.username && <span>{item.username}</span>}
            </Text>
          )}
        </div>
        {valid ? <SecretPresence item={item} /> : <span />}
        <div className="ps-import-choice">
          <NativeSelect
            size="xs"
            aria-label={t('import.choice', { name })}
            value={choice}
            disabled={item.choices.length < 2}
            data={item.choices.map((value) => ({ value, label: t(`import.choices.${value}`) }))}
            onChange={(event) => {
              const chosen = item.choices.find((one) => one === event.currentTarget.value);
              if (chosen) decide(item, { choice: chosen });
            }}
          />
          {valid && item.missing.length === 0 && (
            <Tooltip label={t('import.edit', { name })}>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('import.edit', { name })}
                aria-expanded={open}
                aria-controls={edit}
                onClick={() => setEditing(!editing)}
              >
                <IconPencil size={16} />
              </ActionIcon>
            </Tooltip>
          )}
        </div>
      </div>
      <div className="ps-import-more" id={edit}>
        {first && (
          <Text size="xs" className="ps-import-warning">
            {t('import.duplicate', { number: first.index + 1, name: first.name })}
          </Text>
        )}
        <ImportDifferences item={item} existing={existing} />
        {item.problem && <ProblemView problem={item.problem} announce={false} compact />}
        {open && <ImportEdit item={item} decision={decision} tried={tried} />}
      </div>
    </li>
  );
}
