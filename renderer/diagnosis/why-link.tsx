import { Anchor } from '@mantine/core';
import { IconStethoscope } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../preload/contract/problem.ts';
import { startDiagnosis } from './diagnosis-runs.ts';
import { isOfThePim } from './of-the-pim.ts';
import './why.css';

/**
 * "Why?" below a problem of a profile's call: leads to the diagnosis, and runs it. `problem` is null where an answer
 * of the PIM speaks for itself.
 */
export function WhyLink({ profileId, problem }: { profileId: string; problem: Problem | null }) {
  const { t } = useTranslation('diagnosis');
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  if (problem && !isOfThePim(problem)) return null;
  return (
    <Anchor
      component="button"
      type="button"
      size="sm"
      className="ps-why-link"
      title={t('why.hint')}
      onClick={() => {
        void startDiagnosis(queryClient, profileId);
        void navigate({ to: '/profiles/$profileId/diagnosis', params: { profileId } });
      }}
    >
      <IconStethoscope size={15} aria-hidden />
      {t('why.link')}
    </Anchor>
  );
}
