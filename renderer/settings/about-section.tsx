import { Button, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '../app/brand-mark.tsx';
import { bridge, call } from '../app/pimscope.ts';
import { problemOf } from '../app/problem-error.ts';
import { appInfoQuery } from '../app/settings-queries.ts';
import { Card } from '../ui/card.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import './about.css';

/** What Pimscope is, what it runs on, and under which licences. */
export function AboutSection() {
  const { t } = useTranslation('settings');
  const info = useQuery(appInfoQuery).data;
  const open = useMutation({
    mutationFn: () => call(bridge().support.openFolder, { folder: 'licences' as const }),
  });
  const facts = info && [
    { name: t('about.version'), value: info.version },
    { name: t('about.host'), value: t(`about.${info.host}`) },
    { name: t('about.chrome'), value: info.chrome },
    { name: t('about.node'), value: info.node },
    { name: t('about.platform'), value: info.platform },
    { name: t('about.licence'), value: t('about.mit') },
  ];
  return (
    <Card title={t('about.title')}>
      <div className="ps-about-head">
        <BrandMark />
        <Text>{t('about.text')}</Text>
      </div>
      {facts && (
        <dl className="ps-about-facts">
          {facts.map(({ name, value }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <Button size="xs" variant="default" w="fit-content" onClick={() => open.mutate()}>
        {t('about.licences')}
      </Button>
      {open.error && <ProblemView problem={problemOf(open.error)} />}
      <Text size="xs" c="dimmed">
        {t('about.akeneo')}
      </Text>
    </Card>
  );
}
