import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { cspNonce } from './csp-nonce.ts';
import { applyLanguage } from './language.ts';
import type { AppRouter } from './routes.tsx';
import { settingsQuery } from './settings-queries.ts';
import { theme } from './theme.ts';

interface AppProps {
  queryClient: QueryClient;
  router: AppRouter;
  /** `test` where transitions and portals would get in the way. */
  env?: 'default' | 'test';
}

/** The whole interface. */
export function App({ queryClient, router, env = 'default' }: AppProps) {
  return (
    <QueryClientProvider client={queryClient}>
      <Themed env={env}>
        <RouterProvider router={router} />
        <Messages />
      </Themed>
    </QueryClientProvider>
  );
}

/** What is told when something is done: in a landmark of its own, and in the page so that it is one. */
function Messages() {
  const { t } = useTranslation('shell');
  return (
    <section aria-label={t('messages')} aria-live="polite">
      <Notifications
        position="bottom-right"
        autoClose={4000}
        transitionDuration={120}
        containerWidth={320}
        withinPortal={false}
      />
    </section>
  );
}

/** Mantine in the theme of the settings; `system` follows the native theme that main sets. */
function Themed({ children, env }: { children: ReactNode; env: 'default' | 'test' }) {
  const settings = useQuery(settingsQuery);
  const chosen = settings.data?.theme ?? 'system';
  const language = settings.data?.language;
  useEffect(() => {
    if (language) void applyLanguage(language);
  }, [language]);
  return (
    <MantineProvider
      theme={theme}
      env={env}
      defaultColorScheme="auto"
      getStyleNonce={cspNonce}
      {...(chosen === 'system' ? {} : { forceColorScheme: chosen })}
    >
      {children}
    </MantineProvider>
  );
}
