import { Popover } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PermissionRow } from '../../preload/contract/diagnosis.ts';
import type { Profile } from '../../preload/contract/profile.ts';
import { LayerSigns, layerNames } from './layer-signs.tsx';
import { layersOf, type PermissionVerb, permissionState } from './permission-state.ts';
import { PermissionWhy } from './permission-why.tsx';

interface PermissionCellProps {
  row: PermissionRow;
  verb: PermissionVerb;
  profile: Profile;
  withScopes: boolean;
  /** Row and column for the arrow keys. */
  place: { 'data-row': number; 'data-column': number };
  tabIndex: number;
  onFocus: () => void;
}

/** How one action on one resource is, in a word and a sign for each layer; opens why. */
export function PermissionCell(props: PermissionCellProps) {
  const { row, verb, profile, withScopes, place, tabIndex, onFocus } = props;
  const { t } = useTranslation('diagnosis');
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const dropdown = useRef<HTMLDivElement>(null);
  const permission = row[verb];
  if (permission === null) {
    return (
      <span className="ps-cell-none">
        <span aria-hidden>–</span>
        <span className="ps-unseen">{t('matrix.none')}</span>
      </span>
    );
  }
  const state = permissionState(permission, verb);
  const layers = layersOf(permission);
  const told = layerNames(withScopes)
    .map((layer) => `${t(`matrix.layers.${layer}`)}: ${t(`matrix.sign.${layers[layer]}`)}`)
    .join(', ');
  const name = t('matrix.cell', {
    resource: row.resource,
    verb: t(`matrix.${verb}`),
    state: t(`matrix.state.${state}`),
    layers: told,
  });
  /** Closed before the focus had moved into it, the dropdown takes the focus while it goes, and with it. */
  const keepFocus = () => {
    if (dropdown.current?.contains(document.activeElement)) button.current?.focus({ preventScroll: true });
  };
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      onExitTransitionEnd={keepFocus}
      width={380}
      shadow="md"
      trapFocus
      returnFocus
      position="bottom-start"
      transitionProps={{ duration: 120 }}
      keepMounted={false}
    >
      <Popover.Target>
        <button
          ref={button}
          type="button"
          className="ps-cell"
          data-state={state}
          aria-label={name}
          tabIndex={tabIndex}
          onFocus={onFocus}
          onClick={() => setOpened((open) => !open)}
          onKeyDown={(event) => {
            // Until the focus is in the dropdown, which closes by itself.
            if (event.key === 'Escape') setOpened(false);
          }}
          {...place}
        >
          <LayerSigns permission={permission} withScopes={withScopes} />
          <span>{t(`matrix.state.${state}`)}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown ref={dropdown} aria-label={name}>
        {opened && (
          <PermissionWhy
            row={row}
            verb={verb}
            permission={permission}
            profile={profile}
            onClose={() => setOpened(false)}
          />
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
