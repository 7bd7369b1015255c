import { Text } from '@mantine/core';
import type { ReactNode } from 'react';

interface SettingRowProps {
  label: ReactNode;
  text?: ReactNode;
  /** Names the control for those who can't see it, where the control takes its name from this row. */
  id?: string;
  children: ReactNode;
}

/** One setting: what it is at the left, its control at the right. */
export function SettingRow({ label, text, id, children }: SettingRowProps) {
  return (
    <div className="ps-setting">
      <div className="ps-setting-about">
        <Text fw={500} {...(id === undefined ? {} : { id })}>
          {label}
        </Text>
        {text && (
          <Text size="xs" c="dimmed">
            {text}
          </Text>
        )}
      </div>
      <div className="ps-setting-control">{children}</div>
    </div>
  );
}
