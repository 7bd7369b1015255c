import { Text, Title } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

interface CallPartProps {
  title: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/** Headers and the beginning of the body of a request or an answer. */
export function CallPart({ title, headers, body }: CallPartProps) {
  const { t } = useTranslation('activity');
  const id = useId();
  const lines = Object.entries(headers);
  return (
    <section aria-labelledby={id} className="ps-call-part">
      <Title order={3} id={id}>
        {title}
      </Title>
      {lines.length === 0 ? (
        <Text size="xs" c="dimmed">
          {t('detail.noHeaders')}
        </Text>
      ) : (
        <dl className="ps-call-headers">
          {lines.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {body === '' ? (
        <Text size="xs" c="dimmed">
          {t('detail.noBody')}
        </Text>
      ) : (
        <pre>{indented(body)}</pre>
      )}
    </section>
  );
}

/** JSON is easier to read in lines; what is cut off in the middle stays as it is. */
function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
