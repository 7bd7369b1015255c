/** What a scope lets an app do with some entities; the wizard makes a sentence of it. */
type ScopeType = 'view' | 'edit' | 'delete';

/** One authorization scope of apps. */
export interface ScopeDefinition {
  readonly scope: string;
  readonly type: ScopeType;
  /** Key of the picture beside the sentence. */
  readonly icon: string;
  /** What the sentence is about. */
  readonly entities: string;
  /** The same in words. */
  readonly label: string;
  /** Scopes that come with it. */
  readonly implies: readonly string[];
  /** Permissions to list (access/permissions.ts) that come with it. */
  readonly grants: readonly string[];
  /** Only where the edition has the entities; elsewhere the scope is unknown. */
  readonly needs: 'nothing' | 'enterprise' | 'saas-enterprise';
}

type Needs = ScopeDefinition['needs'];

function ladder(
  name: string,
  types: readonly ScopeType[],
  label: string,
  grants: readonly string[],
  needs: Needs = 'nothing',
): readonly ScopeDefinition[] {
  const verbs = { view: 'read', edit: 'write', delete: 'delete' } as const;
  const scopes = types.map((type) => `${verbs[type]}_${name}`);
  return types.map((type, rank) => ({
    scope: `${verbs[type]}_${name}`,
    type,
    icon: name,
    entities: name,
    label,
    implies: scopes.slice(0, rank),
    grants,
    needs,
  }));
}

const view = ['view'] as const;
const edit = ['view', 'edit'] as const;
const remove = ['view', 'edit', 'delete'] as const;

function suggestion(verb: string, type: ScopeType): ScopeDefinition {
  const about = { icon: 'suggestions', entities: 'suggestions', label: 'suggestions', implies: [] };
  return { scope: `${verb}_suggestions`, type, ...about, grants: ['suggestions'], needs: 'saas-enterprise' };
}

/**
 * Every authorization scope. Source: api.akeneo.com, "Available authorization scopes"; pim-community-dev,
 * ProductScopeMapper.php, CategoriesScopeMapper.php, ChannelScopeMapper.php and those of the structure.
 */
export const scopeDefinitions: readonly ScopeDefinition[] = [
  ...ladder('products', remove, 'products', ['products']),
  ...ladder('catalog_structure', edit, 'attributes, attribute groups, families and family variants', [
    'attributes',
    'attribute-groups',
    'families',
    'family-variants',
  ]),
  ...ladder('attribute_options', edit, 'attribute options', ['attribute-options']),
  ...ladder('categories', edit, 'categories', ['categories']),
  ...ladder('channel_localization', view, 'locales and currencies', ['locales', 'currencies']),
  ...ladder('channel_settings', edit, 'channels', ['channels']),
  ...ladder('association_types', edit, 'association types', ['association-types']),
  ...ladder('catalogs', remove, 'catalogs for apps', ['catalogs']),
  ...ladder('asset_families', edit, 'asset families', ['asset-families'], 'enterprise'),
  ...ladder('assets', remove, 'assets', ['assets'], 'enterprise'),
  ...ladder('reference_entities', edit, 'reference entities', ['reference-entities'], 'enterprise'),
  ...ladder('reference_entity_records', edit, 'records', ['reference-entity-records'], 'enterprise'),
  ...ladder('workflows', view, 'workflows', ['workflows'], 'saas-enterprise'),
  ...ladder(
    'workflow_step_assignees',
    view,
    'assignees of workflow steps',
    ['workflow-step-assignees'],
    'saas-enterprise',
  ),
  ...ladder('workflow_tasks', edit, 'workflow tasks', ['workflow-tasks'], 'saas-enterprise'),
  suggestion('read', 'view'),
  suggestion('create', 'edit'),
  suggestion('manage', 'edit'),
];
