import { Modal } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeList } from '../catalog/explorer-queries.ts';
import { ExportDialog, type ExportedList } from '../catalog-export/export-dialog.tsx';
import { PaletteBody } from './palette-body.tsx';
import { usePalette } from './palette-store.ts';
import { usePaletteKeys } from './use-palette-keys.ts';
import './palette.css';

const products: ExportedList = { resource: 'products', parents: [], query: wholeList, count: null };

/** Goes to a record by its SKU, uuid or code, to a profile by its name, and to every screen, without the mouse. */
export function Palette() {
  const { t } = useTranslation('palette');
  const { profileId } = useParams({ strict: false });
  const { isOpen, close } = usePalette();
  /** The profile whose products are to be exported. */
  const [exporting, setExporting] = useState<string | null>(null);
  usePaletteKeys();
  return (
    <>
      <Modal
        opened={isOpen}
        onClose={close}
        size={620}
        yOffset="12vh"
        centered={false}
        padding={0}
        withCloseButton={false}
        // What is typed at once after the key belongs into the field: it is there before the next event.
        transitionProps={{ duration: 0 }}
        classNames={{ body: 'ps-palette' }}
        attributes={{ content: { 'aria-label': t('title') } }}
      >
        <PaletteBody
          profileId={profileId ?? null}
          exportProducts={() => setExporting(profileId ?? null)}
          close={close}
        />
      </Modal>
      {exporting !== null && (
        <ExportDialog
          profileId={exporting}
          list={products}
          keys={null}
          columns={null}
          onClose={() => setExporting(null)}
        />
      )}
    </>
  );
}
