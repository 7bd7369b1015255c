import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { ResourceName } from '../../preload/contract/catalog-resources.ts';
import './entity-link.css';

interface EntityLinkProps {
  profileId: string;
  resource: ResourceName;
  entityKey: string;
  /** Codes of what it lies in, outermost first. */
  parents?: string[];
  isCurrent?: boolean;
  children: ReactNode;
}

/** Leads to the page of an entity. */
export function EntityLink({
  profileId,
  resource,
  entityKey,
  parents = [],
  isCurrent = false,
  children,
}: EntityLinkProps) {
  return (
    <Link
      className="ps-entity-link"
      to="/profiles/$profileId/catalog/$resource/$key"
      params={{ profileId, resource, key: entityKey }}
      search={parents.length === 0 ? {} : { parents }}
      preload={false}
      aria-current={isCurrent ? 'page' : undefined}
    >
      {children}
    </Link>
  );
}

/** A label with its code behind it; only the code where there is no label. */
export function CodedLabel({ label, code }: { label: string | null; code: string }) {
  if (label === null || label === code) return <code className="ps-coded-code">{code}</code>;
  return (
    <span className="ps-coded">
      <bdi>{label}</bdi> <code className="ps-coded-code">{code}</code>
    </span>
  );
}
