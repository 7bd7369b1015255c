import type { Collection, LibraryAttribute } from '../../catalog/library/library-types.ts';
import { labelsOf } from '../../catalog/words/localized.ts';
import { jsonAnswer } from '../../server/answers.ts';
import { notFound } from '../../server/api-error.ts';
import type { Answer } from '../../server/call.ts';
import { byCode } from '../shape.ts';
import { isRequired } from './item-search.ts';

/** How the owner of attributes is called in refusals, as `reference entity "brands"`; the texts are our own. */
interface Owner {
  readonly collection: Collection;
  readonly noun: string;
  /** Asset families say that of every attribute. */
  readonly withReadOnly: boolean;
}

/** All attributes: a bare list. */
export function attributeList(owner: Owner): Answer {
  return jsonAnswer(owner.collection.attributes.map((attribute) => represent(owner, attribute)));
}

/** One attribute; throws ApiError 404. */
export function oneAttribute(owner: Owner, code: string): Answer {
  return jsonAnswer(represent(owner, attributeNamed(owner, code)));
}

/** The options of an attribute: a bare list; throws ApiError 404. */
export function optionList(owner: Owner, code: string): Answer {
  return jsonAnswer((attributeNamed(owner, code).options ?? []).map(describeOption));
}

/** One option; throws ApiError 404. */
export function oneOption(owner: Owner, attributeCode: string, code: string): Answer {
  const option = byCode(attributeNamed(owner, attributeCode).options ?? [], code);
  if (option === undefined) {
    throw notFound(
      `Option "${code}" does not exist for the attribute "${attributeCode}" of the ${owner.noun} "${owner.collection.code}".`,
    );
  }
  return jsonAnswer(describeOption(option));
}

function attributeNamed({ collection, noun }: Owner, code: string): LibraryAttribute {
  const attribute = byCode(collection.attributes, code);
  if (attribute !== undefined) return attribute;
  throw notFound(`Attribute "${code}" does not exist for the ${noun} "${collection.code}".`);
}

function represent(
  { collection, withReadOnly }: Owner,
  attribute: LibraryAttribute,
): Record<string, unknown> {
  return {
    code: attribute.code,
    labels: labelsOf(attribute.labels),
    type: attribute.type,
    value_per_locale: attribute.perLocale ?? false,
    value_per_channel: attribute.perChannel ?? false,
    is_required_for_completeness: isRequired(collection, attribute.code),
    ...(withReadOnly ? { is_read_only: false } : {}),
    ...attribute.special,
  };
}

function describeOption({ code, labels }: NonNullable<LibraryAttribute['options']>[number]) {
  return { code, labels: labelsOf(labels) };
}
