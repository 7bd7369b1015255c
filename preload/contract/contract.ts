import { z } from 'zod';
import {
  activityDetailSchema,
  activityFilterSchema,
  activityPageSchema,
  activityRatesSchema,
} from './activity.ts';
import {
  appInfoSchema,
  demoPimSchema,
  noticeSchema,
  secretStorageSchema,
  settingsSchema,
} from './application.ts';
import {
  backupIdSchema,
  backupListSchema,
  backupSchema,
  restorePreviewSchema,
  restoreResultSchema,
} from './backups.ts';
import { type Call, call } from './call.ts';
import {
  channelSchema,
  currencySchema,
  localeSchema,
  productPageSchema,
  productRecordSchema,
  readListSchema,
} from './catalog.ts';
import { catalogCalls } from './catalog-calls.ts';
import { catalogExportCalls } from './catalog-export.ts';
import { catalogStatisticsCalls } from './catalog-statistics.ts';
import {
  dueRotationSchema,
  sheetCheckSchema,
  sheetCopyResultSchema,
  sheetForProfileSchema,
  sheetIdSchema,
  sheetSaveResultSchema,
  sheetSummarySchema,
} from './connector-sheets.ts';
import { consentRequestSchema, consentWaySchema, loopbackStateSchema } from './consent.ts';
import { credentialsSchema } from './credentials.ts';
import {
  akeneoPlaceSchema,
  comparisonSchema,
  diagnosisSchema,
  findingSchema,
  reportFormatSchema,
  reportSchema,
} from './diagnosis.ts';
import {
  exportResultSchema,
  importChoiceSchema,
  importPreviewSchema,
  importResultSchema,
  passphraseSchema,
} from './exchange.ts';
import { mirrorCalls } from './mirror.ts';
import { networkChangeSchema, networkSettingsSchema } from './network.ts';
import { addressInspectionSchema, addressReadingSchema } from './pim-address.ts';
import { problemSchema } from './problem.ts';
import { connectorUseSchema, profileDetailsSchema, profileIdSchema, profileSchema } from './profile.ts';
import { profileCalls } from './profile-calls.ts';
import {
  copyResultSchema,
  disclosableSecretSchema,
  lockAfterMinutesSchema,
  passphraseRatingSchema,
  revealResultSchema,
  vaultPassphraseSchema,
  vaultStateSchema,
} from './secrets.ts';
import { diagnosticsSchema, folderSchema } from './support.ts';
import { verificationSchema } from './verification.ts';
import { windowTabsSchema } from './windows.ts';

const nothing = z.undefined();
const ofProfile = z.object({ profileId: profileIdSchema });
/** Null for Pimscope as a whole. */
const ofProfileOrAll = z.object({ profileId: profileIdSchema.nullable() });
const ofSheet = ofProfile.extend({ sheetId: sheetIdSchema });
const attemptId = z.string().min(1).max(100);
const ofPreview = z.object({ previewId: z.string().min(1).max(100) });

/** Everything that the screen may ask of main, by domain. The channel's name is `<domain>.<name>`. */
export const contract = {
  app: {
    info: call(nothing, appInfoSchema),
    notices: call(nothing, z.array(noticeSchema)),
    dismissNotice: call(z.object({ id: z.string() }), nothing),
    secretStorage: call(nothing, secretStorageSchema),
  },
  settings: {
    get: call(nothing, settingsSchema),
    set: call(settingsSchema.omit({ network: true }).partial(), settingsSchema),
  },
  onboarding: {
    readAddress: call(z.object({ text: z.string().max(2000) }), addressReadingSchema),
    inspectAddress: call(z.object({ baseUrl: z.string().max(2000) }), addressInspectionSchema),
    authorizeAndTest: call(
      z.object({
        attemptId,
        baseUrl: z.string().max(2000),
        credentials: credentialsSchema,
        /** Needed for a connected app, null for a connection. */
        consent: consentRequestSchema.nullable(),
        demo: z.boolean(),
      }),
      verificationSchema,
    ),
    save: call(
      z.object({ attemptId, details: profileDetailsSchema, acceptUntilQuit: z.boolean() }),
      profileSchema,
    ),
    discard: call(z.object({ attemptId }), nothing),
  },
  profiles: profileCalls,
  catalog: {
    channels: call(ofProfile, readListSchema(channelSchema)),
    locales: call(ofProfile, readListSchema(localeSchema)),
    currencies: call(ofProfile, readListSchema(currencySchema)),
    productCount: call(
      ofProfile,
      z.object({ count: z.number().int().nonnegative().nullable(), readAt: z.string() }),
    ),
    products: call(
      ofProfile.extend({
        after: z.string().max(4000).nullable(),
        limit: z.number().int().min(1).max(100),
        locale: z.string().nullable(),
      }),
      productPageSchema,
    ),
    product: call(
      ofProfile.extend({ key: z.string().min(1).max(1000), locale: z.string().nullable() }),
      productRecordSchema,
    ),
    ...catalogCalls,
  },
  /** Lists and selections of a catalog as files. */
  catalogExports: catalogExportCalls,
  catalogStatistics: catalogStatisticsCalls,
  consent: {
    /** Goes on in another way; the attempt, its `state` and its time stay. */
    choose: call(z.object({ attemptId, way: consentWaySchema }), nothing),
    /** The address that the browser ended at, pasted by hand. */
    paste: call(z.object({ attemptId, text: z.string().max(8000) }), nothing),
    /** Brings the consent window to the front, or opens the browser again. */
    show: call(z.object({ attemptId }), nothing),
  },
  loopback: {
    state: call(nothing, loopbackStateSchema),
    change: call(
      z.object({ port: z.number().int().min(1024).max(65_535), listening: z.boolean() }).partial(),
      loopbackStateSchema,
    ),
  },
  /** The vault: how secrets are kept, the passphrase, and showing or copying one by an explicit act. */
  secrets: {
    vault: call(nothing, vaultStateSchema),
    unlock: call(z.object({ passphrase: vaultPassphraseSchema }), vaultStateSchema),
    lock: call(nothing, vaultStateSchema),
    setLockAfter: call(z.object({ minutes: lockAfterMinutesSchema }), vaultStateSchema),
    ratePassphrase: call(z.object({ passphrase: z.string().max(1000) }), passphraseRatingSchema),
    /** Moves everything under a passphrase: a new one, or the one that is set. */
    moveToPassphrase: call(z.object({ passphrase: vaultPassphraseSchema }), vaultStateSchema),
    changePassphrase: call(
      z.object({ current: vaultPassphraseSchema, next: vaultPassphraseSchema }),
      vaultStateSchema,
    ),
    /** Moves everything into the operating system's keyring. */
    moveToKeyring: call(nothing, vaultStateSchema),
    /** What is entered from now on stays in memory; what is stored stays where it is. */
    keepUntilQuit: call(nothing, vaultStateSchema),
    /** The passphrase is lost: what it opens is put aside, and secrets can be entered again. */
    forgetPassphrase: call(nothing, vaultStateSchema),
    /** A lost passphrase was found: brings back what it opens, for profiles without secrets since. */
    recover: call(
      z.object({ passphrase: vaultPassphraseSchema }),
      z.object({ restored: z.number().int(), vault: vaultStateSchema }),
    ),
    /** Main asks, then shows the secret in a dialog of the system. It never comes here. */
    reveal: call(ofProfile.extend({ secret: disclosableSecretSchema }), revealResultSchema),
    /** Main asks, then copies the secret. It never comes here. */
    copy: call(ofProfile.extend({ secret: disclosableSecretSchema }), copyResultSchema),
  },
  /** How PIMs are reached; what is set now stands in the settings and in the profiles. */
  network: {
    set: call(ofProfileOrAll.extend({ change: networkChangeSchema }), networkSettingsSchema),
    /** Asks for a file of certificates; null when nobody wants one. */
    addAuthorities: call(
      ofProfileOrAll,
      z.object({ network: networkSettingsSchema, added: z.number().int() }).nullable(),
    ),
    removeAuthority: call(ofProfileOrAll.extend({ fingerprint: z.string().max(100) }), networkSettingsSchema),
    /**
     * Main asks, showing the certificate, and then trusts it: for a profile, or for the PIM at `baseUrl` that is being
     * connected. `fingerprint: null` takes the last certificate that the host shows.
     */
    trustAuthority: call(
      ofProfileOrAll.extend({
        baseUrl: z.string().max(2000).nullable(),
        fingerprint: z.string().max(100).nullable(),
      }),
      z.object({ trusted: z.boolean() }),
    ),
  },
  /** What lies on this computer, and what to hand to whoever helps. */
  support: {
    openFolder: call(z.object({ folder: folderSchema }), nothing),
    diagnostics: call(nothing, diagnosticsSchema),
    /** What `diagnostics` gave last, through the system's dialog; `path` is null when nobody chose a place. */
    saveDiagnostics: call(nothing, z.object({ path: z.string().nullable() })),
  },
  exchange: {
    /** `passphrase: null` writes no secrets. Asks for the file; null when nobody wants one. */
    exportProfiles: call(
      z.object({
        profileIds: z.array(profileIdSchema).min(1).max(5000),
        passphrase: passphraseSchema.nullable(),
      }),
      exportResultSchema,
    ),
    /** Asks for the file; null when nobody wants one. */
    chooseFile: call(nothing, importPreviewSchema.nullable()),
    readText: call(z.object({ text: z.string().max(1_000_000) }), importPreviewSchema),
    /** The preview anew, after the profiles have changed. */
    preview: call(ofPreview, importPreviewSchema),
    /** Opens the secrets of the file; they stay in main. */
    unlock: call(ofPreview.extend({ passphrase: passphraseSchema }), importPreviewSchema),
    apply: call(
      ofPreview.extend({ choices: z.array(importChoiceSchema).max(5000), acceptUntilQuit: z.boolean() }),
      importResultSchema,
    ),
    discard: call(ofPreview, nothing),
  },
  backups: {
    list: call(nothing, backupListSchema),
    make: call(nothing, backupSchema),
    /** Asks for the folder of all backups from now on; null when nobody chose one. */
    chooseFolder: call(nothing, backupListSchema.nullable()),
    /** Back to Pimscope's own folder. */
    useOwnFolder: call(nothing, backupListSchema),
    /** What a restore would do. */
    preview: call(z.object({ id: backupIdSchema }), restorePreviewSchema),
    restore: call(z.object({ id: backupIdSchema, settings: z.boolean() }), restoreResultSchema),
  },
  diagnosis: {
    /** Ends as a value also where checks failed; each check is told by `diagnosisProgress`. */
    run: call(ofProfile.extend({ attemptId }), diagnosisSchema),
    /** The last one since Pimscope was started, or null. */
    last: call(ofProfile, diagnosisSchema.nullable()),
    /** "Why?": causes and remedies of any problem, without asking the PIM. */
    explain: call(z.object({ problem: problemSchema, profileId: profileIdSchema.nullable() }), findingSchema),
    /** To be looked at before it is copied or saved. */
    report: call(z.object({ diagnosisId: z.string().max(100), format: reportFormatSchema }), reportSchema),
    /** Through the system's dialog; `path` is null when nobody chose a place. */
    saveReport: call(
      z.object({ diagnosisId: z.string().max(100), format: reportFormatSchema }),
      z.object({ path: z.string().nullable() }),
    ),
    compare: call(z.object({ leftId: z.string().max(100), rightId: z.string().max(100) }), comparisonSchema),
    /** In the person's browser, and only at the profile's own address. */
    openInAkeneo: call(ofProfile.extend({ place: akeneoPlaceSchema }), nothing),
  },
  activity: {
    list: call(
      z.object({
        filter: activityFilterSchema,
        before: z.number().int().nullable(),
        limit: z.number().int().min(1).max(500),
      }),
      activityPageSchema,
    ),
    detail: call(z.object({ id: z.number().int() }), activityDetailSchema),
    /** As a command for a shell, with the token as `$AKENEO_TOKEN`. */
    curl: call(z.object({ id: z.number().int() }), z.object({ text: z.string() })),
    /** Null for all profiles; at most the last 15 minutes. */
    rates: call(
      z.object({ profileId: z.string().max(100).nullable(), seconds: z.number().int().min(1).max(900) }),
      activityRatesSchema,
    ),
  },
  /** What other programs ask for to reach a PIM, filled in for a profile. */
  connectorSheets: {
    list: call(nothing, z.array(sheetSummarySchema)),
    sheet: call(ofSheet, sheetForProfileSchema),
    /** Main copies; a secret only after it has asked. */
    copyField: call(ofSheet.extend({ fieldId: z.string().min(1).max(100) }), sheetCopyResultSchema),
    copyDocument: call(ofSheet.extend({ withSecrets: z.boolean() }), sheetCopyResultSchema),
    /** Asks for the file; with secrets it asks first whether that is wanted. */
    saveFile: call(ofSheet.extend({ withSecrets: z.boolean() }), sheetSaveResultSchema),
    /** `live` also makes the calls that the connector makes. */
    check: call(ofSheet.extend({ live: z.boolean() }), sheetCheckSchema),
    /** Replaces what is noted of the connectors that use a profile. */
    setUses: call(ofProfile.extend({ usedBy: z.array(connectorUseSchema).max(50) }), profileSchema),
    /** Due today or earlier, and within so many days. */
    dueRotations: call(
      z.object({ withinDays: z.number().int().min(0).max(3650) }),
      z.array(dueRotationSchema),
    ),
  },
  demoPim: {
    start: call(nothing, demoPimSchema),
  },
  /** The offline copy of a profile's catalog; off until it is started. */
  mirror: mirrorCalls,
  /** The windows of Pimscope; each call is about the window that it comes from. */
  windows: {
    /** What was open in this window when it was last remembered: before the restart, or before the page loaded anew. */
    restored: call(nothing, windowTabsSchema),
    remember: call(windowTabsSchema, nothing),
    /** Another window with these profiles open. */
    open: call(windowTabsSchema, nothing),
    close: call(nothing, nothing),
  },
} as const;

export type Contract = typeof contract;
export type Domain = keyof Contract;

/** What a call takes, as the screen writes it. */
export type ArgumentOf<C> = C extends Call<infer A, z.ZodType> ? z.input<A> : never;
/** What a handler in main receives after the schema. */
export type ParsedArgumentOf<C> = C extends Call<infer A, z.ZodType> ? z.output<A> : never;
export type ResultOf<C> = C extends Call<z.ZodType, infer R> ? z.output<R> : never;
