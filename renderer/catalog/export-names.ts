import type { ListColumn } from './list-column.ts';

/**
 * The columns of a list as an export names them: properties by their name in the API, attributes by their code. What is
 * only drawn (labels of products, pictures, links) has no name there.
 */
export function exportNames(
  columns: readonly ListColumn[],
  isOfProducts: boolean,
  isModel: boolean,
): string[] {
  return columns.flatMap(({ id, kind, field }) => {
    if (kind === 'value') return [field];
    if (kind === 'image' || kind === 'nested' || id === 'values') return [];
    if (kind === 'label') return isOfProducts ? [] : ['labels'];
    if (kind === 'key') return [isOfProducts && !isModel ? 'identifier' : 'code'];
    return [snake(id)];
  });
}

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
