import { htmlAnswer, redirectAnswer } from './answers.ts';
import type { Answer } from './call.ts';
import type { Pim } from './pim.ts';

/** Everything outside /api: pages for people. */
export function page(pim: Pim, path: string, origin: string): Answer {
  if (path === '/maintenance') return htmlAnswer(503, 'Maintenance', '<h1>Undergoing maintenance</h1>');
  if (pim.faults.maintenance) return redirectAnswer(302, `${origin}/maintenance`);
  if (path === '/') return redirectAnswer(302, `${origin}/user/login`);
  if (path === '/user/login') {
    const form =
      '<form><p><label>Username <input name="_username"></label></p><p><label>Password <input type="password" name="_password"></label></p></form>';
    return htmlAnswer(
      200,
      'Login',
      `<h1>Demo PIM</h1>${form}<p>This PIM comes with Pimscope. Its API is at <code>${origin}</code>.</p>`,
    );
  }
  return htmlAnswer(404, 'Not Found', '<h1>404 Not Found</h1>');
}
