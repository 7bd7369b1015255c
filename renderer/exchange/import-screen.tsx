import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ScreenTitle } from '../ui/screen-title.tsx';
import { ImportPreviewView } from './import-preview.tsx';
import { ImportResultView } from './import-result.tsx';
import { ImportSourceView } from './import-source.tsx';
import { useImport } from './import-store.ts';
import './exchange.css';

/** From a file or a text to profiles: what is in it, what is to be done with it, and what came of it. */
export function ImportScreen() {
  const { t } = useTranslation(['exchange', 'common']);
  const { preview, result, leave } = useImport();
  const title = t(result ? 'result.title' : 'import.title');
  return (
    <div className="ps-screen ps-exchange">
      <div className="ps-screen-head">
        <div>
          <ScreenTitle windowTitle={title}>{title}</ScreenTitle>
          {!result && <Text c="dimmed">{t('import.lead')}</Text>}
        </div>
        {!result && (
          <Button component={Link} to="/" variant="default" onClick={leave}>
            {t('common:cancel')}
          </Button>
        )}
      </div>
      {result ? (
        <ImportResultView result={result} onMore={leave} />
      ) : preview ? (
        <ImportPreviewView key={preview.previewId} preview={preview} />
      ) : (
        <ImportSourceView />
      )}
    </div>
  );
}
