import type { Json } from '../../preload/contract/read-item.ts';
import { CodedLabel, EntityLink } from './entity-link.tsx';
import { labelIn } from './label-in.ts';
import { linkedLabels } from './linked-labels.ts';

interface OptionValuesProps {
  profileId: string;
  /** The attribute whose options they are. */
  attribute: string;
  codes: string[];
  linkedData: Json;
  locale: string | null;
}

/** Options of a select: label and code, leading to the option. */
export function OptionValues({ profileId, attribute, codes, linkedData, locale }: OptionValuesProps) {
  const labels = linkedLabels(linkedData);
  return (
    <ul className="ps-value-list">
      {codes.map((code) => (
        <li key={code}>
          <EntityLink
            profileId={profileId}
            resource="attribute-options"
            parents={[attribute]}
            entityKey={code}
          >
            <CodedLabel label={labelIn(labels.get(code) ?? {}, locale)} code={code} />
          </EntityLink>
        </li>
      ))}
    </ul>
  );
}
