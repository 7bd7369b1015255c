import type { ConnectorSheets } from '../../connector-sheets/connector-sheets.ts';
import type { HandlersOf } from '../handlers.ts';

export function connectorSheetsHandlers(sheets: ConnectorSheets): HandlersOf<'connectorSheets'> {
  return {
    list: () => sheets.list(),
    sheet: ({ profileId, sheetId }) => sheets.sheet(profileId, sheetId),
    copyField: ({ profileId, sheetId, fieldId }, { signal }) =>
      sheets.copyField(profileId, sheetId, fieldId, signal),
    copyDocument: ({ profileId, sheetId, withSecrets }, { signal }) =>
      sheets.copyDocument(profileId, sheetId, withSecrets, signal),
    saveFile: ({ profileId, sheetId, withSecrets }, { signal }) =>
      sheets.saveFile(profileId, sheetId, withSecrets, signal),
    check: ({ profileId, sheetId, live }, { signal }) => sheets.check(profileId, sheetId, live, signal),
    setUses: ({ profileId, usedBy }) => sheets.setUses(profileId, usedBy),
    dueRotations: ({ withinDays }) => sheets.dueRotations(withinDays),
  };
}
