import { createFakeBridge } from './fake-bridge.ts';
import { previewAnswers } from './preview-states.ts';

const state = new URLSearchParams(location.search).get('state') ?? 'profiles';
const fake = createFakeBridge(previewAnswers(state));
Reflect.set(window, 'pimscope', fake.bridge);
Reflect.set(window, 'fake', fake);
await import('../../../renderer/app/main.tsx');
