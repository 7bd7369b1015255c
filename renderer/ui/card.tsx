import { Title } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import './card.css';

interface CardProps {
  title: ReactNode;
  /** Stands at the right of the title. */
  aside?: ReactNode;
  children: ReactNode;
}

/** A section with its heading on a surface with a hairline around it. */
export function Card({ title, aside, children }: CardProps) {
  const id = useId();
  return (
    <section className="ps-card" aria-labelledby={id}>
      <div className="ps-card-head">
        <Title order={2} id={id}>
          {title}
        </Title>
        {aside}
      </div>
      {children}
    </section>
  );
}
