import { Tooltip } from '@mantine/core';
import { IconBan, IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { SheetSummary } from '../../preload/contract/connector-sheets.ts';
import type { Profile } from '../../preload/contract/profile.ts';

interface ListProps {
  sheets: SheetSummary[];
  profile: Profile;
  shown: string;
  onShow: (sheetId: string) => void;
}

/** The connectors, and below them what is one text. Those that use the profile, or can't, are marked. */
export function SheetList({ sheets, ...props }: ListProps) {
  const { t } = useTranslation('connectors');
  return (
    <nav className="ps-sheets" aria-label={t('list.label')}>
      <Part title={t('list.forms')} sheets={sheets.filter(({ form }) => form === 'form')} {...props} />
      <Part
        title={t('list.documents')}
        sheets={sheets.filter(({ form }) => form === 'document')}
        {...props}
      />
    </nav>
  );
}

function Part({ title, sheets, profile, shown, onShow }: ListProps & { title: string }) {
  const { t } = useTranslation('connectors');
  if (sheets.length === 0) return null;
  return (
    <div className="ps-sheets-part">
      <h2>{title}</h2>
      <ul>
        {sheets.map(({ id, name, access }) => {
          const used = profile.usedBy?.some(({ connectorId }) => connectorId === id);
          const other = !access.includes(profile.access.kind);
          return (
            <li key={id}>
              <button
                type="button"
                className="ps-sheet-choice"
                aria-current={id === shown ? 'page' : undefined}
                onClick={() => onShow(id)}
              >
                <span>{name}</span>
                {used && <Mark label={t('list.used')} icon={<IconLink size={14} aria-hidden />} />}
                {other && <Mark label={t('list.otherAccess')} icon={<IconBan size={14} aria-hidden />} />}
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Mark({ label, icon }: { label: string; icon: React.ReactNode }) {
  return (
    <Tooltip label={label}>
      <span className="ps-sheet-mark">
        {icon}
        <span className="ps-unseen">{label}</span>
      </span>
    </Tooltip>
  );
}
