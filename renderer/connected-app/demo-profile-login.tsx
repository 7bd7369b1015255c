import { useQuery } from '@tanstack/react-query';
import { bridge, call } from '../app/pimscope.ts';
import { DemoLogin } from './demo-login.tsx';

/** With whom one logs in to the demo PIM of a profile; it runs as soon as its profile is used. */
export function DemoProfileLogin() {
  const demo = useQuery({
    queryKey: ['demo-pim'],
    queryFn: ({ signal }) => call(bridge().demoPim.start, undefined, signal),
  });
  return demo.data ? <DemoLogin user={demo.data.user} /> : null;
}
