import { createMemoryHistory } from '@tanstack/react-router';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../../renderer/app/app.tsx';
import { startLanguage } from '../../../renderer/app/language.ts';
import { createQueryClient } from '../../../renderer/app/query-client.ts';
import { createAppRouter } from '../../../renderer/app/routes.tsx';
import { type Answers, createFakeBridge } from './fake-bridge.ts';
import { sampleAnswers } from './sample-answers.ts';

startLanguage();

/** The whole interface at one address, on a fake bridge with the sample answers and those given. */
export function renderApp(path: string, ...answers: Answers[]) {
  document.body.innerHTML = '<div id="root" data-app-state="starting"></div>';
  const fake = createFakeBridge(sampleAnswers());
  for (const more of answers) fake.answer(more);
  Reflect.set(window, 'pimscope', fake.bridge);
  const queryClient = createQueryClient();
  const router = createAppRouter(queryClient, createMemoryHistory({ initialEntries: [path] }));
  const container = document.getElementById('root');
  if (!container) throw new Error('no #root');
  render(<App queryClient={queryClient} router={router} env="test" />, { container });
  return { fake, router, user: userEvent.setup() };
}
