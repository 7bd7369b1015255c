/** Version lines by where the page with the four values stands (Akeneo's help and API documentation). */
export const versionLines = ['v6', 'v5', 'v4', 'v2'] as const;
export type VersionLine = (typeof versionLines)[number];
