import { longestFacet, nameFacet, valueFacet } from '../facets.ts';
import type { Kind } from '../item-key.ts';
import { type ApiCondition, flagIn, refused, textIn, textsIn, unsupported } from './api-search.ts';
import { type AttributePlace, placeOf } from './attribute-place.ts';
import { BitSet } from './bit-set.ts';
import type { KnownAttribute } from './catalog-knowledge.ts';
import type { Column } from './column.ts';
import { type Days, daysOf, itemsOn } from './date-days.ts';
import { fileNameOf } from './file-name.ts';
import { identifierVerdict } from './identifier-verdict.ts';
import { mediaMissing } from './media-missing.ts';
import { duplicates, patternItems } from './own-operators.ts';
import { createPattern } from './pattern.ts';
import { readDocuments } from './read-documents.ts';
import type { SearchSide } from './search-side.ts';
import { containing, negatedTexts, textTest } from './text-tests.ts';
import { amountTest } from './value-tests.ts';
import { allBut, sure, type Verdict } from './verdict.ts';

interface Question {
  side: SearchSide;
  kind: Kind;
  condition: ApiCondition;
  place: AttributePlace;
}

/**
 * What a condition on an attribute says, in the sense of the API (api.akeneo.com, filters; pim-community-dev,
 * Enrichment/Bundle/Elasticsearch/Filter), beside operators that only a mirror has.
 *
 * @throws ProblemError `search-refused`, `pattern-refused`, `pattern-slow`, `not-in-mirror`, `cancelled`
 */
export async function attributeVerdict(
  side: SearchSide,
  kind: Kind,
  condition: ApiCondition,
  signal: AbortSignal | undefined,
): Promise<Verdict> {
  const { field } = condition;
  const attribute = side.knowledge.attribute(field);
  if (attribute === null)
    throw refused(`"${field}" does not exist or you do not have permission to access it.`);
  if (kind === 'product' && field === side.knowledge.identifier()) {
    const verdict = identifierVerdict(side, kind, condition);
    if (verdict === null) throw unsupported(condition);
    return verdict;
  }
  const question = { side, kind, condition, place: placeOf(side, attribute, condition) };
  const verdict =
    condition.operator === 'DUPLICATE'
      ? await duplicateVerdict(question, signal)
      : (ofAll(question) ?? ofType(question));
  if (verdict === null) throw unsupported(condition);
  return verdict;
}

/** Operators that every type has. */
function ofAll({ side, kind, condition, place }: Question): Verdict | null {
  const { sets } = side;
  switch (condition.operator) {
    case 'EMPTY':
      return allBut(owners(side, kind, place.attribute), sure(place.filled));
    case 'NOT EMPTY':
      return sure(place.filled.and(sets.kind(kind)));
    case 'MATCHES': {
      const source = textIn(condition);
      const pattern = createPattern(source);
      return place.some((text) => pattern.matches(text), patternItems(source, place.column(), sets));
    }
    case 'MEDIA MISSING':
      return mediaMissing(side, place, owners(side, kind, place.attribute));
    default:
      return null;
  }
}

function ofType(question: Question): Verdict | null {
  const { side, condition, place } = question;
  switch (place.attribute.type) {
    case 'pim_catalog_identifier':
    case 'pim_catalog_text':
    case 'pim_catalog_textarea':
      return listVerdict(question) ?? textVerdict(question, (text) => text);
    case 'pim_catalog_image':
    case 'pim_catalog_file':
      return textVerdict(question, fileNameOf);
    case 'pim_catalog_boolean':
      return booleanVerdict(question);
    case 'pim_catalog_simpleselect':
    case 'pim_catalog_multiselect':
    case 'pim_reference_data_simpleselect':
    case 'pim_reference_data_multiselect':
    case 'pim_catalog_asset_collection':
    case 'akeneo_reference_entity':
    case 'akeneo_reference_entity_collection':
      return listVerdict(question);
    case 'pim_catalog_date':
      return byDays(question, daysOf(condition));
    case 'pim_catalog_number':
    case 'pim_catalog_metric':
    case 'pim_catalog_price_collection':
      return byColumn(question, amountTest(condition, place.attribute.type, side.knowledge));
    default:
      return null;
  }
}

/** Items that could have a value of the attribute: of families with it, models on its level or below. */
function owners({ sets, knowledge }: SearchSide, kind: Kind, { code }: KnownAttribute): BitSet {
  const facets = (property: string, codes: readonly string[]) =>
    sets.facets(codes.flatMap((one) => valueFacet('property', property, one) ?? [])).and(sets.kind(kind));
  if (kind === 'product') return facets('family', knowledge.familiesWith(code));
  const { all, below } = knowledge.variantsWith(code);
  const withParent = sets.facets([nameFacet('property', 'parent')]);
  return facets('family_variant', all).or(facets('family_variant', below).and(withParent));
}

/** IN and NOT IN; items without a value are not in any list. */
function listVerdict({ side, kind, condition, place }: Question): Verdict | null {
  if (condition.operator !== 'IN' && condition.operator !== 'NOT IN') return null;
  const found = exactly(side, place, condition, textsIn(condition));
  return condition.operator === 'IN' ? found : allBut(side.sets.kind(kind), found);
}

function textVerdict(question: Question, read: (text: string) => string): Verdict | null {
  const { side, condition, place } = question;
  const { operator } = condition;
  if (textTest(operator, '') === null) return null;
  const wanted = textIn(condition);
  const test = textTest(operator, wanted);
  if (test === null) return null;
  const isEqual = operator === '=' || operator === '!=';
  const isWhole = place.attribute.type !== 'pim_catalog_image' && place.attribute.type !== 'pim_catalog_file';
  const size = side.sets.size();
  const shortItems = () =>
    isWhole && containing.has(operator)
      ? itemsWith(place.column(), wanted.toLowerCase(), size)
      : place.column().itemsOf((term) => test(read(term)), size);
  const start = isWhole && operator === 'STARTS WITH' ? facetOf(place, condition, wanted) : null;
  const found =
    isEqual && isWhole
      ? exactly(side, place, condition, [wanted])
      : start !== null
        ? place.some(test, side.sets.facetsFrom(start))
        : place.some((text) => test(read(text)), shortItems());
  return negatedTexts.has(operator) ? allBut(place.filled, found) : found;
}

/** Items with a value that holds a text. */
function itemsWith(column: Column, part: string, size: number): BitSet {
  const set = new BitSet(size);
  for (const place of column.placesWith(part)) column.addTo(set, place);
  return set;
}

/** The facet of a value in the place of a condition; null for long texts. */
function facetOf(
  { attribute }: AttributePlace,
  { locale, scope }: ApiCondition,
  value: string,
): string | null {
  const { code, localizable, scopable } = attribute;
  return valueFacet('attribute', code, value, localizable ? locale : null, scopable ? scope : null);
}

/** Items with exactly one of the texts, whatever the case. */
function exactly(
  { sets }: SearchSide,
  place: AttributePlace,
  condition: ApiCondition,
  texts: string[],
): Verdict {
  const facets = texts.flatMap((text) => facetOf(place, condition, text) ?? []);
  const short = sets.facets(facets);
  const long = new Set(texts.filter((text) => text.length > longestFacet).map((text) => text.toLowerCase()));
  return long.size === 0 ? sure(short) : place.some((text) => long.has(text), short);
}

function booleanVerdict({ side, condition, place }: Question): Verdict | null {
  if (condition.operator !== '=' && condition.operator !== '!=') return null;
  const wanted = flagIn(condition) === (condition.operator === '=');
  return exactly(side, place, condition, [String(wanted)]);
}

function byDays({ side, place }: Question, days: Days | null): Verdict | null {
  return days === null ? null : sure(itemsOn(days, place.column(), side.sets.none()));
}

function byColumn({ side, place }: Question, passes: ((term: string) => boolean) | null): Verdict | null {
  return passes === null ? null : sure(place.column().itemsOf(passes, side.sets.size()));
}

/** Items with a value that another one has too; long texts are read. */
async function duplicateVerdict(
  { side, kind, place }: Question,
  signal: AbortSignal | undefined,
): Promise<Verdict> {
  const { sets } = side;
  const own = sets.kind(kind);
  const set = duplicates(place.column(), sets, own);
  const firsts = new Map<string, number>();
  await readDocuments(
    side,
    place.long().and(own),
    (item, id) => {
      for (const text of place.textsIn(item)) {
        const first = firsts.get(text) ?? id;
        firsts.set(text, first);
        if (first === id) continue;
        set.add(first);
        set.add(id);
      }
    },
    signal,
  );
  return sure(set);
}
