import { z } from 'zod';
import {
  associationsSchema,
  callLanguageSchema,
  catalogRecordSchema,
  connectorViewSchema,
  mediaContentSchema,
  mediaKindSchema,
  recordResourceSchema,
  variantsSchema,
} from './catalog-records.ts';
import {
  catalogEntitySchema,
  catalogLookupSchema,
  catalogOffersSchema,
  catalogPageSchema,
  entityRequestSchema,
  listRequestSchema,
  lookupRequestSchema,
} from './catalog-resources.ts';
import {
  attributePageSchema,
  categoryNodeSchema,
  channelPageSchema,
  familyPageSchema,
  foundCategorySchema,
  usageResourceSchema,
  usageSchema,
} from './catalog-structure.ts';
import {
  catalogViewsSchema,
  pastFilterSchema,
  pastFiltersSchema,
  savedViewSchema,
  visitSchema,
} from './catalog-views.ts';
import { profileIdSchema } from './profile.ts';

const ofProfile = z.object({ profileId: profileIdSchema });
const nothing = z.undefined();
const code = z.string().min(1).max(1000);
const locale = z.string().max(255).nullable();
const attemptId = z.string().min(1).max(100);
const ofRecord = ofProfile.extend({ resource: recordResourceSchema, key: code });
const list = ofProfile.extend(listRequestSchema.shape);

/** The calls of the catalog explorer; each throws `not-offered` and `permission-missing` apart. */
export const catalogCalls = {
  /** Which resources the PIM has; asks once. */
  offers: { argument: ofProfile, result: catalogOffersSchema },
  list: { argument: list, result: catalogPageSchema },
  /** Null where it can't be told at no great cost. */
  count: {
    argument: list.omit({ cursor: true, limit: true }),
    result: z.object({ count: z.number().int().nonnegative().nullable(), readAt: z.string() }),
  },
  entity: { argument: ofProfile.extend(entityRequestSchema.shape), result: catalogEntitySchema },
  lookup: { argument: ofProfile.extend(lookupRequestSchema.shape), result: catalogLookupSchema },
  record: { argument: ofRecord, result: catalogRecordSchema },
  variants: { argument: ofRecord.extend({ locale }), result: variantsSchema },
  associations: { argument: ofRecord.extend({ locale }), result: associationsSchema },
  /** What a connector reads of the record with this channel, these locales and attributes (all where empty). */
  connectorView: {
    argument: ofRecord.extend({
      scope: z.string().max(255).nullable(),
      locales: z.array(z.string().max(255)).max(500),
      attributes: z.array(z.string().max(255)).max(5000),
    }),
    result: connectorViewSchema,
  },
  /** The call of a list, or of one entity where `key` is given; the token is a variable. */
  callText: {
    argument: list
      .omit({ cursor: true, limit: true })
      .extend({ key: code.nullable(), language: callLanguageSchema }),
    result: z.object({ text: z.string() }),
  },
  media: { argument: ofProfile.extend({ kind: mediaKindSchema, code }), result: mediaContentSchema },
  /** Asks for the file; null where nobody wants one. Bytes so far are told by `catalogProgress` under `attemptId`. */
  saveMedia: {
    argument: ofProfile.extend({ kind: mediaKindSchema, code, name: z.string().min(1).max(1000), attemptId }),
    result: z.object({ path: z.string().nullable() }),
  },
  /** The roots for `parent: null`. Opening a root reads its tree; progress is told under `attemptId`. */
  categoryChildren: {
    argument: ofProfile.extend({ parent: code.nullable(), refresh: z.boolean(), attemptId }),
    result: z.array(categoryNodeSchema),
  },
  /** Of the exact code, and of codes and labels in the trees that were opened. */
  searchCategories: {
    argument: ofProfile.extend({ text: z.string().max(200), most: z.number().int().min(1).max(500) }),
    result: z.array(foundCategorySchema),
  },
  familyPage: { argument: ofProfile.extend({ code }), result: familyPageSchema },
  attributePage: { argument: ofProfile.extend({ code, locale }), result: attributePageSchema },
  channelPage: { argument: ofProfile.extend({ code }), result: channelPageSchema },
  /** Reads families and variants where it must; progress is told under `attemptId`. */
  whereUsed: {
    argument: ofProfile.extend({
      resource: usageResourceSchema,
      parents: z.array(code).max(3),
      code,
      attemptId,
    }),
    result: usageSchema,
  },
  views: { argument: ofProfile, result: catalogViewsSchema },
  saveView: {
    argument: ofProfile.extend({ view: savedViewSchema.omit({ changedAt: true }) }),
    result: catalogViewsSchema,
  },
  removeView: { argument: ofProfile.extend({ viewId: z.uuid() }), result: catalogViewsSchema },
  visit: { argument: ofProfile.extend({ visit: visitSchema.omit({ at: true }) }), result: nothing },
  /** Its page in Akeneo, in the person's browser, where `akeneoPages` has one. */
  openInAkeneo: { argument: ofProfile.extend(entityRequestSchema.shape), result: nothing },
  forgetVisits: { argument: ofProfile, result: catalogViewsSchema },
  filters: { argument: ofProfile, result: pastFiltersSchema },
  /** Puts a filter first among the last ones. */
  noteFilter: { argument: ofProfile.extend({ filter: pastFilterSchema }), result: pastFiltersSchema },
  forgetFilters: { argument: ofProfile, result: pastFiltersSchema },
} as const;
