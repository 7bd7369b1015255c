import type { Icon } from '@tabler/icons-react';
import {
  IconAdjustmentsHorizontal,
  IconFolder,
  IconInfoCircle,
  IconKeyboard,
  IconLock,
  IconNetwork,
} from '@tabler/icons-react';

/** The parts of the settings, in their order. */
export const sections = ['general', 'vault', 'network', 'files', 'shortcuts', 'about'] as const;
export type Section = (typeof sections)[number];

export const sectionIcons: Record<Section, Icon> = {
  general: IconAdjustmentsHorizontal,
  vault: IconLock,
  network: IconNetwork,
  files: IconFolder,
  shortcuts: IconKeyboard,
  about: IconInfoCircle,
};

export function sectionNamed(name: string | undefined): Section {
  return sections.find((section) => section === name) ?? 'general';
}
