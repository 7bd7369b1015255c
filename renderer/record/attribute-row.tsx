import { useTranslation } from 'react-i18next';
import { CopyIcon } from '../ui/copy-code.tsx';
import { EntityLink } from './entity-link.tsx';
import { labelIn } from './label-in.ts';
import type { MissingPlace, ShownAttribute } from './shown-values.ts';
import { TypedValue } from './typed-value.tsx';

interface AttributeRowProps {
  profileId: string;
  shown: ShownAttribute;
  labelLocale: string | null;
}

/** One attribute of a record: its name, what is to be known about it, and its values. */
export function AttributeRow({ profileId, shown, labelLocale }: AttributeRowProps) {
  const { t } = useTranslation('record');
  const { attribute, entries, missing } = shown;
  const label = labelIn(attribute.labels, labelLocale);
  return (
    <dl className="ps-attribute" data-missing={missing.length > 0}>
      <dt>
        <EntityLink profileId={profileId} resource="attributes" entityKey={attribute.code}>
          {label === null ? <code>{attribute.code}</code> : <bdi>{label}</bdi>}
        </EntityLink>
        <span className="ps-attribute-code">
          {label !== null && <code>{attribute.code}</code>}
          <CopyIcon text={attribute.code} what={t('code')} />
        </span>
        {missing.length > 0 && <MissingMark missing={missing} />}
        {!attribute.own && <span className="ps-tag">{t('tag.inherited')}</span>}
        {!attribute.inFamily && <span className="ps-tag">{t('tag.outside')}</span>}
      </dt>
      {entries.length === 0 && <dd className="ps-muted">{t('absent')}</dd>}
      {entries.map((entry) => (
        <dd
          key={`${entry.locale ?? ''} ${entry.scope ?? ''}`}
          data-placed={entry.locale !== null || entry.scope !== null}
        >
          {(entry.locale !== null || entry.scope !== null) && (
            <span className="ps-value-where">
              {entry.scope !== null && <span className="ps-chip">{entry.scope}</span>}
              {entry.locale !== null && <span className="ps-chip">{entry.locale}</span>}
            </span>
          )}
          <TypedValue profileId={profileId} attribute={attribute} entry={entry} labelLocale={labelLocale} />
        </dd>
      ))}
    </dl>
  );
}

/** So many places are named; of more the number is told. */
const namedPlaces = 2;

function MissingMark({ missing }: { missing: MissingPlace[] }) {
  const { t } = useTranslation('record');
  const all = missing.map(({ scope, locale }) => `${scope} ${locale}`);
  const named = all.slice(0, namedPlaces).join(', ');
  const places = all.length > namedPlaces ? t('missing.places', { count: all.length }) : named;
  return (
    <span className="ps-tag" data-tone="bad" title={all.join('\n')}>
      {t('missing.mark', { places })}
    </span>
  );
}
