import type { PreparedItem } from '../prepared-item.ts';

/** An item whose document is packed. */
export type PackedItem = Omit<PreparedItem, 'item'> & { item: Uint8Array };

type Fields = Omit<PreparedItem, 'item'>;

/**
 * Items of a page by column, their documents in one piece: between threads this takes a third of the time of as many
 * objects.
 */
export type PackedItems = { readonly [F in keyof Fields]: readonly Fields[F][] } & {
  /** One after the other. */
  readonly documents: Uint8Array;
  /** Where each document ends. */
  readonly ends: Uint32Array;
};

export function packItems(items: readonly PackedItem[]): PackedItems {
  const ends = new Uint32Array(items.length);
  const documents = new Uint8Array(items.reduce((sum, { item }) => sum + item.length, 0));
  let end = 0;
  for (const [place, { item }] of items.entries()) {
    documents.set(item, end);
    end += item.length;
    ends[place] = end;
  }
  return {
    key: items.map(({ key }) => key),
    identifier: items.map(({ identifier }) => identifier),
    label: items.map(({ label }) => label),
    family: items.map(({ family }) => family),
    parent: items.map(({ parent }) => parent),
    enabled: items.map(({ enabled }) => enabled),
    created: items.map(({ created }) => created),
    updated: items.map(({ updated }) => updated),
    names: items.map(({ names }) => names),
    ids: items.map(({ ids }) => ids),
    labels: items.map(({ labels }) => labels),
    body: items.map(({ body }) => body),
    facets: items.map(({ facets }) => facets),
    documents,
    ends,
  };
}

export function unpackItems(packed: PackedItems): PackedItem[] {
  const { documents, ends } = packed;
  return packed.key.map((key, place) => ({
    key,
    identifier: packed.identifier[place] ?? null,
    label: packed.label[place] ?? null,
    family: packed.family[place] ?? null,
    parent: packed.parent[place] ?? null,
    enabled: packed.enabled[place] ?? null,
    created: packed.created[place] ?? null,
    updated: packed.updated[place] ?? null,
    names: packed.names[place] ?? '',
    ids: packed.ids[place] ?? '',
    labels: packed.labels[place] ?? '',
    body: packed.body[place] ?? '',
    facets: packed.facets[place] ?? '',
    item: documents.subarray(place === 0 ? 0 : ends[place - 1], ends[place]),
  }));
}
