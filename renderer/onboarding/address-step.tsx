import { Button, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { profilesQuery } from '../profiles/profile-queries.ts';
import { TrustButton } from '../settings/trust-button.tsx';
import { hostOf } from '../ui/host-of.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { Progress } from '../ui/progress.tsx';
import { AddressFound } from './address-found.tsx';
import { AddressReadingView } from './address-reading-view.tsx';
import { discardAttempt } from './discard-draft.ts';
import { useDraft } from './draft.ts';
import { StepFrame } from './step-frame.tsx';
import { useAddressInspection } from './use-address-inspection.ts';
import { useAddressReading } from './use-address-reading.ts';
import './address-step.css';

/** Step 1: one field for any address of the PIM; what it is understood as; whether a PIM answers there. */
export function AddressStep() {
  const { t } = useTranslation(['onboarding', 'common']);
  const navigate = useNavigate();
  const { address, inspection, verification, change, goTo } = useDraft();
  const reading = useAddressReading(address);
  const profiles = useQuery(profilesQuery);
  const inspect = useAddressInspection();
  const understood = reading?.understood ? reading : null;
  const existing = profiles.data?.find((profile) => profile.baseUrl === understood?.baseUrl);

  const type = (text: string) => {
    inspect.reset();
    if (verification) void discardAttempt(verification.attemptId);
    change({ address: text, inspection: null, verification: null, details: null });
  };
  const use = (url: string) => {
    type(url);
    inspect.start(url);
  };
  const proceed = () => (inspection ? goTo('access') : inspect.start(address));

  return (
    <form
      className="ps-step-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!inspect.running) proceed();
      }}
    >
      <StepFrame
        heading={t('address.heading')}
        lead={t('address.lead')}
        back={
          <Button variant="default" onClick={() => void navigate({ to: '/' })}>
            {t('common:back')}
          </Button>
        }
        next={
          <Button type="submit" disabled={inspect.running}>
            {t('common:continue')}
          </Button>
        }
      >
        <div className="ps-address">
          <TextInput
            label={t('address.label')}
            placeholder={t('address.placeholder')}
            size="md"
            inputMode="url"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            autoFocus
            maxLength={2000}
            value={address}
            onChange={(event) => type(event.currentTarget.value)}
          />
          {!inspect.problem && (
            <AddressReadingView reading={reading} text={address} existing={existing} onUse={use} />
          )}
          {inspect.running && (
            <Progress
              label={t('address.inspecting', { host: hostOf(understood?.baseUrl ?? address) })}
              onCancel={inspect.cancel}
            />
          )}
          {inspect.cancelled && (
            <Text c="dimmed" role="status">
              {t('address.cancelled')}
            </Text>
          )}
          {inspect.problem && (
            <ProblemView
              problem={inspect.problem}
              extra={
                inspect.problem.code === 'certificate-untrusted' &&
                understood && (
                  <TrustButton
                    profileId={null}
                    baseUrl={understood.baseUrl}
                    fingerprint={null}
                    onTrusted={() => inspect.start(address)}
                  />
                )
              }
              handlers={{
                retry: () => inspect.start(address),
                'use-address': ({ url }) => use(url),
                'edit-address': () => document.querySelector<HTMLInputElement>('.ps-address input')?.focus(),
              }}
            />
          )}
          {inspection && <AddressFound inspection={inspection} />}
        </div>
      </StepFrame>
    </form>
  );
}
