import { Button, Group, Text, Title } from '@mantine/core';
import { type ErrorComponentProps, useNavigate, useRouter } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { EvidenceView } from '../ui/evidence-view.tsx';
import { useWindowTitle } from '../ui/screen-title.tsx';

/** Stands in for a screen that threw, with the two ways out. */
export function ErrorScreen({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation(['shell', 'common']);
  const router = useRouter();
  const navigate = useNavigate();
  useWindowTitle(t('error.title'));
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className="ps-screen" role="alert">
      <Title order={1}>{t('error.title')}</Title>
      <Text my="sm">{t('error.detail')}</Text>
      <Group gap="xs">
        <Button onClick={again}>{t('error.reload')}</Button>
        <Button variant="default" onClick={() => void navigate({ to: '/' })}>
          {t('error.home')}
        </Button>
      </Group>
      <EvidenceView evidence={{ body: String(error) }} />
    </div>
  );
}

/** For an address that no screen has. */
export function NotFoundScreen() {
  const { t } = useTranslation(['shell', 'common']);
  const navigate = useNavigate();
  useWindowTitle(t('notFound.title'));
  return (
    <div className="ps-screen">
      <Title order={1}>{t('notFound.title')}</Title>
      <Text my="sm">{t('notFound.detail')}</Text>
      <Button onClick={() => void navigate({ to: '/' })}>{t('error.home')}</Button>
    </div>
  );
}
