import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { AddressReading } from '../../preload/contract/pim-address.ts';
import { bridge, call } from '../app/pimscope.ts';

/** How long the typing rests before the text is read, in milliseconds. */
const rest = 150;

/**
 * What the typed text is understood as, or null while nothing is typed or the answer for exactly this text is not
 * there yet: an answer to an earlier text is never shown.
 */
export function useAddressReading(text: string): AddressReading | null {
  const [rested] = useDebouncedValue(text, rest);
  const reading = useQuery({
    queryKey: ['address-reading', rested],
    queryFn: ({ signal }) => call(bridge().onboarding.readAddress, { text: rested }, signal),
    enabled: rested.trim() !== '',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
  });
  return rested === text && text.trim() !== '' ? (reading.data ?? null) : null;
}
