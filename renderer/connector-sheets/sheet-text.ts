import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { sheetTextSchema } from '../../preload/contract/connector-sheets.ts';

type SheetText = z.infer<typeof sheetTextSchema>;

/** Gives the text of a sheet in the language of the screen; where it has none, in English. */
export function useSheetText(): (text: SheetText) => string {
  const { i18n } = useTranslation();
  return (text) => (i18n.language.startsWith('fr') ? (text.fr ?? text.en) : text.en);
}
