import { useMemo, useRef, useState } from 'react';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import { GoToRow } from './go-to-row.tsx';
import { ListSearch } from './list-search.tsx';
import { useListKeys } from './use-list-keys.ts';

interface OfflineBarProps {
  resource: ResourceName;
  text: string;
  onText: (text: string) => void;
  count: number | null;
  onGo: (at: number) => void;
}

/** What a list can do only while it is read from an offline copy: be searched by any text, and gone to any row of. */
export function OfflineBar({ resource, text, onText, count, onGo }: OfflineBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const [goes, setGoes] = useState(false);
  const keys = useMemo(
    () => ({
      search: () => {
        field.current?.focus();
        field.current?.select();
      },
      goTo: () => setGoes(true),
    }),
    [],
  );
  useListKeys(keys);
  return (
    <div className="ps-offline-bar">
      <ListSearch ref={field} resource={resource} text={text} onText={onText} onRows={() => onGo(0)} />
      <GoToRow opened={goes} onOpened={setGoes} count={count} onGo={onGo} />
    </div>
  );
}
