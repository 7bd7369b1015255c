import { expect, it } from 'vitest';
import { createNotices } from '../../../main/app/notices.ts';

it('says the same of a file once, and again after it was dismissed', () => {
  const notices = createNotices();
  const told: number[] = [];
  notices.onChange((list) => told.push(list.length));
  notices.add('file-not-writable', { path: '/a' });
  notices.add('file-not-writable', { path: '/a' });
  notices.add('file-not-writable', { path: '/b' });
  expect(told).toEqual([1, 2]);
  notices.dismiss(notices.list()[0]?.id ?? '');
  notices.add('file-not-writable', { path: '/a' });
  expect(notices.list().map(({ params }) => params.path)).toEqual(['/b', '/a']);
});
