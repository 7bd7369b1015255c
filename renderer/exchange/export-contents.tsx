import { IconCheck, IconMinus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../ui/card.tsx';

/** What is in the file and what is left out. */
export function ExportContents({ withSecrets }: { withSecrets: boolean }) {
  const { t } = useTranslation('exchange');
  return (
    <Card title={t('export.contents')}>
      <ul className="ps-contents">
        <Line in>{t('export.contains')}</Line>
        <Line in>{t('export.containsAccess')}</Line>
        {withSecrets && <Line in>{t('export.containsSecrets')}</Line>}
      </ul>
      <h3 className="ps-contents-title">{t('export.leaves')}</h3>
      <ul className="ps-contents">
        {!withSecrets && <Line>{t('export.leavesSecrets')}</Line>}
        {withSecrets && <Line>{t('export.leavesAsked')}</Line>}
        <Line>{t('export.leavesTokens')}</Line>
        <Line>{t('export.leavesCatalog')}</Line>
      </ul>
    </Card>
  );
}

function Line({ in: isIn = false, children }: { in?: boolean; children: ReactNode }) {
  const Icon = isIn ? IconCheck : IconMinus;
  return (
    <li data-in={isIn}>
      <Icon size={16} className="ps-contents-sign" aria-hidden />
      <span>{children}</span>
    </li>
  );
}
