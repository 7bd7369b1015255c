import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { longestScopeList } from '../../preload/contract/scope-list.ts';
import { ScopePicker } from '../connected-app/scope-picker.tsx';
import { discardTested } from './discard-draft.ts';
import { useDraft } from './draft.ts';
import { StepFrame } from './step-frame.tsx';

/** For apps, after the credentials: what the app asks to be allowed. */
export function ScopesStep() {
  const { t } = useTranslation(['app', 'common']);
  const { scopes, change, goTo } = useDraft();
  const [tried, setTried] = useState(false);
  const choose = (next: string[]) => {
    discardTested();
    change({ scopes: next, verification: null });
  };
  return (
    <form
      className="ps-step-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (scopes.length > 0 && scopes.join(' ').length <= longestScopeList) goTo('test');
      }}
    >
      <StepFrame
        heading={t('scopes.heading')}
        lead={t('scopes.lead')}
        back={
          <Button variant="default" onClick={() => goTo('credentials')}>
            {t('common:back')}
          </Button>
        }
        next={<Button type="submit">{t('common:continue')}</Button>}
      >
        <ScopePicker scopes={scopes} onChange={choose} />
        {tried && scopes.length === 0 && (
          <Text role="alert" c="var(--ps-bad)" mt={12}>
            {t('scopes.missing')}
          </Text>
        )}
      </StepFrame>
    </form>
  );
}
