import { Button, Text, UnstyledButton } from '@mantine/core';
import { IconPlug } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { discardDraft } from '../onboarding/discard-draft.ts';
import { stepsOf, useDraft } from '../onboarding/draft.ts';
import { hostOf } from '../ui/host-of.ts';

/** The way back into a connection that was begun and left. */
export function ResumeTile() {
  const { t } = useTranslation(['home', 'common']);
  const step = useDraft((state) => stepsOf(state.kind).indexOf(state.step) + 1);
  const address = useDraft((state) => state.inspection?.baseUrl ?? state.address);
  return (
    <div className="ps-resume">
      <UnstyledButton component={Link} to="/connect" className="ps-resume-main">
        <IconPlug size={20} stroke={1.75} aria-hidden />
        <span>
          <Text component="span" fw={600} display="block">
            {t('resume.title')}
          </Text>
          <Text component="span" c="dimmed" size="xs" display="block" truncate>
            {address ? t('resume.host', { host: hostOf(address), step }) : t('resume.noHost', { step })}
          </Text>
        </span>
      </UnstyledButton>
      <Button variant="subtle" color="gray" size="xs" onClick={discardDraft}>
        {t('resume.discard')}
      </Button>
    </div>
  );
}
