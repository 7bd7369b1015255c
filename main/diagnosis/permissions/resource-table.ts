/** One resource of the API as the permissions see it. */
export interface ApiResource {
  /** As in its path; nested ones without the variable part. */
  name: string;
  /** Path below `/api/rest/v1`; `{}` is the code of an item of `parent`. */
  path: string;
  parent?: string;
  /** Whether the API ever has calls that write or delete it. */
  writable: boolean;
  deletable: boolean;
  /** The end of the scopes, such as `products` of `read_products`; null where reading needs none. */
  scope: string | null;
  /** The same for writing, where it differs. */
  writeScope?: string;
  /** The middle of the permissions' technical names; null where overall access is enough or they are not public. */
  acl: string | null;
  /** In Akeneo's words, as in `List channels`. */
  label: string;
  /** Lists that take no `limit`. */
  unpaged: boolean;
  /** Only tokens of connected apps are taken. */
  appsOnly: boolean;
}

type Rest = Partial<Omit<ApiResource, 'name' | 'scope' | 'acl'>>;

function list(name: string, scope: string | null, acl: string | null, rest: Rest = {}): ApiResource {
  return {
    name,
    path: rest.parent === undefined ? `/${name}` : `/${name.replace('/', '/{}/')}`,
    scope,
    acl,
    writable: true,
    deletable: false,
    label: name.replace(/^.*\//, '').replaceAll('-', ' '),
    unpaged: false,
    appsOnly: false,
    ...rest,
  };
}

const readOnly = { writable: false } as const;
const product = { label: 'products', deletable: true } as const;
const library = { unpaged: true } as const;

/**
 * Every resource with its scope and its permissions (api.akeneo.com, "Available authorization scopes";
 * pim-community-dev, ProductScopeMapper.php, CategoriesScopeMapper.php, ChannelScopeMapper.php and those of the
 * structure). Parents stand before what lies below them. Permissions of the Enterprise Edition are not public.
 */
export const apiResources: readonly ApiResource[] = [
  list('channels', 'channel_settings', 'channel'),
  list('locales', 'channel_localization', 'locale', readOnly),
  list('currencies', 'channel_localization', 'currency', readOnly),
  list('categories', 'categories', 'category'),
  list('attributes', 'catalog_structure', 'attribute'),
  list('attributes/options', 'attribute_options', 'attribute_option', {
    parent: 'attributes',
    label: 'attribute options',
  }),
  list('attribute-groups', 'catalog_structure', 'attribute_group'),
  list('families', 'catalog_structure', 'family', { deletable: true }),
  list('families/variants', 'catalog_structure', 'family_variant', {
    parent: 'families',
    label: 'family variants',
  }),
  list('association-types', 'association_types', 'association_type'),
  list('products-uuid', 'products', 'product', product),
  list('products', 'products', 'product', product),
  list('product-models', 'products', 'product', product),
  list('published-products', 'products', 'product', { label: 'products', ...readOnly }),
  list('media-files', null, null, { writeScope: 'products' }),
  list('measurement-families', null, null, library),
  list('measure-families', null, null, readOnly),
  list('reference-entities', 'reference_entities', null, library),
  list('reference-entities/records', 'reference_entity_records', null, {
    parent: 'reference-entities',
    label: 'reference entity records',
    ...library,
  }),
  list('asset-families', 'asset_families', null, library),
  list('asset-families/assets', 'assets', null, { parent: 'asset-families', deletable: true, ...library }),
  list('catalogs', 'catalogs', null, { deletable: true, appsOnly: true }),
  list('workflows', 'workflows', null, readOnly),
  list('workflows/tasks', 'workflow_tasks', null, { path: '/workflows/tasks', label: 'workflow tasks' }),
];

/** The name of a permission as the form of a role shows it, such as `Create and update channels`. */
export function permissionName({ label }: ApiResource, verb: 'read' | 'write' | 'delete'): string {
  const words = { read: 'List', write: 'Create and update', delete: 'Delete' }[verb];
  return `${words} ${label}`;
}

/** The technical name of a permission, or null. */
export function aclOf({ acl }: ApiResource, verb: 'read' | 'write' | 'delete'): string | null {
  return acl === null ? null : `pim_api_${acl}_${{ read: 'list', write: 'edit', delete: 'remove' }[verb]}`;
}

/** The scope of connected apps, or null where none is needed. */
export function scopeOf(
  { scope, writeScope }: ApiResource,
  verb: 'read' | 'write' | 'delete',
): string | null {
  const end = verb === 'write' ? (writeScope ?? scope) : scope;
  return end === null ? null : `${verb}_${end}`;
}
