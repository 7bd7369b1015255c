/**
 * The scopes of connected apps (api.akeneo.com, "Available authorization scopes"; pim-community-dev,
 * ProductScopeMapper.php and its neighbours). Without zod, so that the interface has them at once.
 */

/** Where the entities of a resource exist. */
type ScopeEdition = 'all' | 'enterprise' | 'saas-enterprise';

/** In the order in which a person thinks of a PIM: what the test needs first, then structure, products, the rest. */
const scopeResourceNames = [
  'channel_settings',
  'channel_localization',
  'categories',
  'catalog_structure',
  'attribute_options',
  'association_types',
  'products',
  'catalogs',
  'asset_families',
  'assets',
  'reference_entities',
  'reference_entity_records',
  'workflows',
  'workflow_step_assignees',
  'workflow_tasks',
  'suggestions',
] as const;
export type ScopeResourceName = (typeof scopeResourceNames)[number];

/** What an app may be allowed to do with one resource. A higher verb brings the lower ones with it. */
export interface ScopeResource {
  /** Key of its name in the language file, and the end of its scopes. */
  resource: ScopeResourceName;
  read?: string;
  write?: string;
  delete?: string;
  edition: ScopeEdition;
}

export const scopeVerbs = ['read', 'write', 'delete'] as const;
export type ScopeVerb = (typeof scopeVerbs)[number];

function resource(
  name: ScopeResourceName,
  verbs: readonly ScopeVerb[],
  edition: ScopeEdition = 'all',
): ScopeResource {
  return { resource: name, edition, ...Object.fromEntries(verbs.map((verb) => [verb, `${verb}_${name}`])) };
}

const read = ['read'] as const;
const write = ['read', 'write'] as const;

export const scopeResources: readonly ScopeResource[] = [
  resource('channel_settings', write),
  resource('channel_localization', read),
  resource('categories', write),
  resource('catalog_structure', write),
  resource('attribute_options', write),
  resource('association_types', write),
  resource('products', scopeVerbs),
  resource('catalogs', scopeVerbs),
  resource('asset_families', write, 'enterprise'),
  resource('assets', scopeVerbs, 'enterprise'),
  resource('reference_entities', write, 'enterprise'),
  resource('reference_entity_records', write, 'enterprise'),
  resource('workflows', read, 'saas-enterprise'),
  resource('workflow_step_assignees', read, 'saas-enterprise'),
  resource('workflow_tasks', write, 'saas-enterprise'),
  {
    resource: 'suggestions',
    read: 'read_suggestions',
    write: 'create_suggestions',
    delete: 'manage_suggestions',
    edition: 'saas-enterprise',
  },
];

/** Who authorized: they lead to an id_token, not to permissions. */
export const authenticationScopes = ['openid', 'profile', 'email'] as const;

/** The scope that `GET /channels`, the call that tests every access, needs. */
export const scopeOfTheTest = 'read_channel_settings';

/**
 * Typical sets. `full` is the one that connectors' documentation asks for, without the names in it that Akeneo does not
 * know (`read_product_models`, `write_product_models`).
 */
export const scopePresets = {
  verify: [scopeOfTheTest],
  browse: [
    scopeOfTheTest,
    'read_channel_localization',
    'read_categories',
    'read_catalog_structure',
    'read_attribute_options',
    'read_association_types',
    'read_products',
  ],
  full: [
    'read_catalog_structure',
    'read_attribute_options',
    'read_categories',
    scopeOfTheTest,
    'read_association_types',
    'read_products',
    'write_products',
    'read_asset_families',
  ],
} as const satisfies Record<string, readonly string[]>;
export type ScopePreset = keyof typeof scopePresets;

/** Names in use that Akeneo does not know, and the scope that does what they promise. */
export const misnamedScopes: Readonly<Record<string, string>> = {
  read_product_models: 'read_products',
  write_product_models: 'write_products',
  delete_product_models: 'delete_products',
  read_families: 'read_catalog_structure',
  read_family_variants: 'read_catalog_structure',
  read_attributes: 'read_catalog_structure',
  read_attribute_groups: 'read_catalog_structure',
  write_families: 'write_catalog_structure',
  write_attributes: 'write_catalog_structure',
  read_channels: 'read_channel_settings',
  write_channels: 'write_channel_settings',
  read_locales: 'read_channel_localization',
  read_currencies: 'read_channel_localization',
  read_media_files: 'read_products',
  write_media_files: 'write_products',
};

/** Every authorization scope that Pimscope knows. */
export const knownScopes: ReadonlySet<string> = new Set([
  ...scopeResources.flatMap((one) => scopeVerbs.flatMap((verb) => one[verb] ?? [])),
  ...authenticationScopes,
]);

/** The scopes with all that they bring with them. Suggestions imply nothing. */
export function effectiveScopes(scopes: Iterable<string>): Set<string> {
  const all = new Set(scopes);
  for (const one of scopeResources) {
    if (one.resource === 'suggestions') continue;
    if (one.delete !== undefined && all.has(one.delete) && one.write !== undefined) all.add(one.write);
    if (one.write !== undefined && all.has(one.write) && one.read !== undefined) all.add(one.read);
  }
  return all;
}
