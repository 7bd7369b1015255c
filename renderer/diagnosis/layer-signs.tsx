import { IconCheck, IconMinus, IconQuestionMark, IconX } from '@tabler/icons-react';
import type { Permission } from '../../preload/contract/diagnosis.ts';
import { type LayerSign, layersOf } from './permission-state.ts';

const icons = { yes: IconCheck, no: IconX, unknown: IconQuestionMark, unneeded: IconMinus };

/** The layers that a cell shows, from the left. Connections have no scopes. */
export function layerNames(withScopes: boolean): ('offered' | 'scope' | 'role')[] {
  return withScopes ? ['offered', 'scope', 'role'] : ['offered', 'role'];
}

/** One sign for each layer; told apart by shape, and only then by colour. */
export function LayerSigns({ permission, withScopes }: { permission: Permission; withScopes: boolean }) {
  const layers = layersOf(permission);
  return (
    <span className="ps-layers" aria-hidden>
      {layerNames(withScopes).map((layer) => (
        <SignBox key={layer} sign={layers[layer]} layer={layer} />
      ))}
    </span>
  );
}

/** `layer`: what the edition does not offer is no fault. */
export function SignBox({ sign, layer }: { sign: LayerSign; layer?: 'offered' | 'scope' | 'role' }) {
  const Icon = icons[sign];
  return (
    <i data-sign={sign} data-layer={layer} aria-hidden>
      <Icon size={10} stroke={3} />
    </i>
  );
}
