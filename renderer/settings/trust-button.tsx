import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { ProblemView } from '../ui/problem-view.tsx';

interface TrustButtonProps {
  /** A profile; or null, and the address of a PIM that is being connected. */
  profileId: string | null;
  baseUrl: string | null;
  /** Of the certificate that was shown; null for the last one that the host shows. */
  fingerprint: string | null;
  /** Where the certificate is shown already; else the words say that it is shown first. */
  label?: string;
  onTrusted: () => void;
}

/** Has main show the certificate of a host, and trust it if the person says so there. */
export function TrustButton({ onTrusted, label, ...target }: TrustButtonProps) {
  const { t } = useTranslation('settings');
  const trust = useMutation({
    mutationFn: () => call(bridge().network.trustAuthority, target),
    onSuccess: ({ trusted }) => {
      if (trusted) onTrusted();
    },
  });
  return (
    <>
      <Button
        size="xs"
        variant={label === undefined ? 'default' : 'light'}
        w="fit-content"
        loading={trust.isPending}
        onClick={() => trust.mutate()}
      >
        {label ?? t('network.authorities.look')}
      </Button>
      {trust.error && (
        <ProblemView problem={problemOf(trust.error)} handlers={{ retry: () => trust.mutate() }} />
      )}
    </>
  );
}
