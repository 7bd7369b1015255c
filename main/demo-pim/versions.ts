/** The releases of Akeneo PIM that the demo PIM can stand for. */
export type PimVersion = '4.0' | '5.0' | '6.0' | '7.0' | 'SaaS';
export type PimEdition = 'CE' | 'GE' | 'EE';

/** What one release does and how it answers. Source: Akeneo pim-api-docs, `x-versions` of the swagger resources. */
export interface VersionProfile {
  readonly version: PimVersion;
  readonly edition: PimEdition;
  /** As `/system-information` prints it. */
  readonly versionText: string;
  /** As `/system-information` prints it; the EE of SaaS calls itself "Serenity". */
  readonly editionText: string;
  readonly isSaas: boolean;
  readonly systemInformation: boolean;
  readonly productsUuid: boolean;
  readonly measurementFamilies: boolean;
  /** Products have permissions of their own; before, overall access was enough. */
  readonly productPermissions: boolean;
  /** The category endpoints answer a missing permission with the text of the overall access. */
  readonly categoryDeniedAsOverall: boolean;
  readonly tokenBodyLimit: boolean;
  /** Apps can be connected: authorize, the token endpoint of apps, app tokens. */
  readonly apps: boolean;
  readonly customApps: boolean;
  /** A refused code comes with a description; before 2022 with the error only. */
  readonly codeErrorDescriptions: boolean;
  readonly linkedData: boolean;
  readonly qualityScores: boolean;
  readonly qualityScoreFilter: boolean;
  readonly completenesses: boolean;
  readonly opaqueCursors: boolean;
  readonly oauthStyle401: boolean;
  readonly fullUriInMessages: boolean;
  readonly categoryDates: boolean;
  readonly categoryPosition: boolean;
  readonly parentFilterOnModels: boolean;
  readonly parentListFilter: boolean;
  readonly identifierListFilter: boolean;
  readonly mainIdentifierKey: boolean;
  readonly attributeTypeInValues: boolean;
  /** Reference entities and assets. */
  readonly enterprise: boolean;
  readonly recordDates: boolean;
  readonly assetDates: boolean;
  readonly publishedProducts: boolean;
  /** Workflows, of SaaS EE. */
  readonly workflows: boolean;
  /** Searching by POST, deleting families and starting jobs, of SaaS. */
  readonly saasRoutes: boolean;
  /** Files of enriched categories. */
  readonly categoryMedia: boolean;
  readonly appCatalogs: boolean;
  /** Table attributes of the Enterprise Edition, since 6.0. */
  readonly tableAttributes: boolean;
  readonly familyNestedFilter: boolean;
  readonly groupLabels: boolean;
  readonly associationTypeFlags: boolean;
  /** What an empty map (labels, conversion units) looks like. */
  readonly emptyMap: Readonly<Record<string, never>> | readonly never[];
  /** Offset of the server's clock in minutes east of UTC. */
  readonly timeZoneMinutes: number;
}

const order: readonly PimVersion[] = ['4.0', '5.0', '6.0', '7.0', 'SaaS'];
const texts: Readonly<Record<PimVersion, string>> = {
  '4.0': '4.0.142',
  '5.0': '5.0.138',
  '6.0': '6.0.118',
  '7.0': '7.0.62',
  SaaS: 'v20260815031822',
};

/** The profile of one release and edition. */
export function versionProfile(version: PimVersion, edition: PimEdition): VersionProfile {
  const age = order.indexOf(version);
  const from = (first: PimVersion) => age >= order.indexOf(first);
  const isSaas = version === 'SaaS';
  return {
    version,
    edition,
    versionText: texts[version],
    editionText: isSaas && edition === 'EE' ? 'Serenity' : edition,
    isSaas,
    systemInformation: from('6.0'),
    productsUuid: from('7.0'),
    measurementFamilies: from('5.0'),
    productPermissions: from('6.0'),
    categoryDeniedAsOverall: from('7.0'),
    tokenBodyLimit: from('6.0'),
    apps: from('6.0'),
    customApps: from('7.0'),
    codeErrorDescriptions: from('7.0'),
    linkedData: from('5.0'),
    qualityScores: from('5.0'),
    qualityScoreFilter: from('6.0'),
    completenesses: from('6.0'),
    opaqueCursors: !from('6.0'),
    oauthStyle401: !from('7.0'),
    fullUriInMessages: from('6.0'),
    categoryDates: from('6.0'),
    categoryPosition: from('7.0'),
    parentFilterOnModels: from('6.0'),
    parentListFilter: from('7.0'),
    identifierListFilter: from('7.0'),
    mainIdentifierKey: from('7.0'),
    attributeTypeInValues: isSaas,
    enterprise: edition === 'EE',
    recordDates: from('5.0'),
    assetDates: from('6.0'),
    publishedProducts: edition === 'EE' && !isSaas,
    workflows: edition === 'EE' && isSaas,
    saasRoutes: isSaas,
    categoryMedia: from('7.0'),
    appCatalogs: from('7.0'),
    tableAttributes: from('6.0'),
    familyNestedFilter: isSaas,
    groupLabels: from('5.0'),
    associationTypeFlags: from('5.0'),
    emptyMap: from('7.0') ? {} : [],
    timeZoneMinutes: isSaas ? 0 : 120,
  };
}
