import i18next from 'i18next';

/** What seals secrets, in words; the system's own name for it where there are none. */
export function backendWords(backend: string): string {
  return i18next.t(`settings:vault.backend.${backend}`, { defaultValue: backend });
}
