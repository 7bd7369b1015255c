import { dateTime } from '../../catalog/dates.ts';
import { placeAfter } from '../../catalog/library/collection.ts';
import type { Collection, LibraryItem } from '../../catalog/library/library-types.ts';
import { labelsOf } from '../../catalog/words/localized.ts';
import { encodePathPart } from '../../pagination/links.ts';
import { jsonAnswer } from '../../server/answers.ts';
import { notFound } from '../../server/api-error.ts';
import { type Answer, type Call, parameter } from '../../server/call.ts';
import type { Pim } from '../../server/pim.ts';
import { byCode } from '../shape.ts';
import { attributeList, oneAttribute, oneOption, optionList } from './describe-attribute.ts';
import { type ItemQuery, itemQuery, selectedValues } from './item-query.ts';
import { itemSearch } from './item-search.ts';
import { fileAnswer } from './library-file.ts';
import { searchAfterList } from './search-after-list.ts';

const path = '/api/rest/v1/reference-entities';
const mediaPath = '/api/rest/v1/reference-entities-media-files';

/** `GET /reference-entities`. Source: api.akeneo.com, reference entities. */
export function listReferenceEntities(pim: Pim, call: Call): Answer {
  const { entities } = pim.catalog.library;
  return searchAfterList(pim, call, path, {
    count: entities.length,
    placeAfter: (code) =>
      placeAfter({ count: entities.length, codeAt: (place) => entities[place]?.code ?? '' }, code),
    itemAt: (place) => {
      const entity = entities[place];
      if (entity === undefined) return undefined;
      return {
        code: entity.code,
        content: represent(pim, entity),
        links: imageLink(pim, call, entity),
      };
    },
  });
}

/** `GET /reference-entities/{code}`. */
export function getReferenceEntity(pim: Pim, call: Call): Answer {
  const entity = entityNamed(pim, call, 'code');
  return jsonAnswer({ ...represent(pim, entity), _links: imageLink(pim, call, entity) });
}

/** `GET /reference-entities/{entity}/attributes`. */
export function listEntityAttributes(pim: Pim, call: Call): Answer {
  return attributeList(owner(pim, call));
}

/** `GET /reference-entities/{entity}/attributes/{attribute}`. */
export function getEntityAttribute(pim: Pim, call: Call): Answer {
  return oneAttribute(owner(pim, call), parameter(call, 'attribute'));
}

/** `GET /reference-entities/{entity}/attributes/{attribute}/options`. */
export function listEntityOptions(pim: Pim, call: Call): Answer {
  return optionList(owner(pim, call), parameter(call, 'attribute'));
}

/** `GET /reference-entities/{entity}/attributes/{attribute}/options/{code}`. */
export function getEntityOption(pim: Pim, call: Call): Answer {
  return oneOption(owner(pim, call), parameter(call, 'attribute'), parameter(call, 'code'));
}

/** `GET /reference-entities/{entity}/records`. */
export function listRecords(pim: Pim, call: Call): Answer {
  const entity = entityNamed(pim, call, 'entity');
  const query = itemQuery(call);
  const test = itemSearch(call, entity);
  return searchAfterList(pim, call, `${path}/${encodePathPart(entity.code)}/records`, {
    count: entity.count,
    placeAfter: (code) => placeAfter(entity, code),
    itemAt: (place) => {
      const record = entity.itemAt(place);
      return test(record)
        ? { code: record.code, content: representRecord(pim, call, record, query) }
        : undefined;
    },
  });
}

/** `GET /reference-entities/{entity}/records/{code}`. */
export function getRecord(pim: Pim, call: Call): Answer {
  const entity = entityNamed(pim, call, 'entity');
  const code = parameter(call, 'code');
  const place = entity.placeOf(code);
  if (place === undefined) {
    throw notFound(`Record "${code}" does not exist for the reference entity "${entity.code}".`);
  }
  const all: ItemQuery = { channel: null, locales: null };
  return jsonAnswer(representRecord(pim, call, entity.itemAt(place), all));
}

/** `GET /reference-entities-media-files/{code}`: the bytes, without `/download`. */
export function downloadRecordFile(pim: Pim, call: Call): Answer {
  const code = parameter(call, 'code');
  return fileAnswer(code, pim.catalog.library.recordFile(code));
}

function owner(pim: Pim, call: Call) {
  const collection = entityNamed(pim, call, 'entity');
  return { collection, noun: 'reference entity', withReadOnly: false };
}

function entityNamed(pim: Pim, call: Call, name: string): Collection {
  const code = parameter(call, name);
  const entity = byCode(pim.catalog.library.entities, code);
  if (entity === undefined) throw notFound(`Reference entity "${code}" does not exist.`);
  return entity;
}

function represent(pim: Pim, entity: Collection): Record<string, unknown> {
  return { code: entity.code, labels: labelsOf(entity.labels), image: pim.catalog.library.imageOf(entity) };
}

function imageLink(pim: Pim, call: Call, entity: Collection): Record<string, { href: string }> {
  const code = encodePathPart(pim.catalog.library.imageOf(entity));
  return { image_download: { href: `${call.origin}${mediaPath}/${code}` } };
}

function representRecord(
  pim: Pim,
  call: Call,
  record: LibraryItem,
  query: ItemQuery,
): Record<string, unknown> {
  const { timeZoneMinutes } = pim.version;
  const values = Object.entries(selectedValues(record, query)).map(([code, entries]) => [
    code,
    entries.map(({ locale, channel, data, isFile }) => ({
      locale,
      channel,
      data,
      ...(isFile === true
        ? {
            _links: {
              download: { href: `${call.origin}${mediaPath}/${encodePathPart(String(data))}` },
            },
          }
        : {}),
    })),
  ]);
  return {
    code: record.code,
    values: Object.fromEntries(values),
    ...(pim.version.recordDates
      ? {
          created: dateTime(record.created, timeZoneMinutes),
          updated: dateTime(record.updated, timeZoneMinutes),
        }
      : {}),
  };
}
