import type { ReactNode } from 'react';

/** Named figures beside each other. */
export function Figures({ children }: { children: ReactNode }) {
  return <dl className="ps-mirror-figures">{children}</dl>;
}

interface FigureProps {
  name: string;
  children: ReactNode;
  large?: boolean;
}

/** One of them; `large` for those that are looked at first. */
export function Figure({ name, children, large = false }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-large={large || undefined}>{children}</dd>
    </div>
  );
}
