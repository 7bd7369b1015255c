import { useState } from 'react';
import { useTranslation } from 'react-i18next';

/** What a field for a passphrase needs so that it can be shown, by keyboard too. */
export function useShownPassword() {
  const { t } = useTranslation('exchange');
  const [shown, setShown] = useState(false);
  return {
    visible: shown,
    onVisibilityChange: setShown,
    visibilityToggleButtonProps: {
      'aria-label': t(shown ? 'passphrase.hide' : 'passphrase.show'),
      tabIndex: 0,
      'aria-hidden': false as const,
    },
  };
}
