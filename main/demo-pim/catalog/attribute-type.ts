import type { VersionProfile } from '../versions.ts';
import type { AttributeDefinition, AttributeType } from './data/attribute-definition.ts';

/** The type of an attribute on a release: a second identifier exists on SaaS only and is a text before. */
export function attributeTypeOf(version: VersionProfile, attribute: AttributeDefinition): AttributeType {
  return attribute.code === 'ean' && !version.isSaas ? 'pim_catalog_text' : attribute.type;
}
