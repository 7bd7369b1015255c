import '@fontsource-variable/inter/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import './base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { cspNonce } from './csp-nonce.ts';
import { applyLanguage, rememberedLanguage, startLanguage } from './language.ts';
import { createQueryClient } from './query-client.ts';
import { createAppRouter } from './routes.tsx';

// The scroll lock of dialogs (get-nonce) looks for the nonce here.
Reflect.set(window, '__webpack_nonce__', cspNonce());
startLanguage();
await applyLanguage(rememberedLanguage());

const root = document.getElementById('root');
if (!root) throw new Error('The page has no element #root.');
const queryClient = createQueryClient();
createRoot(root).render(
  <StrictMode>
    <App queryClient={queryClient} router={createAppRouter(queryClient)} />
  </StrictMode>,
);
