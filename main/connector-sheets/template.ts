import { z } from 'zod';

/** What of a profile a template can name. */
export const partNames = [
  /** Origin and sub-directory, without a closing slash. */
  'baseUrl',
  /** The same without its scheme. */
  'host',
  /** The same with a closing slash. */
  'hostSlash',
  'clientId',
  'clientSecret',
  'username',
  'password',
  'callbackUrl',
  /** Parted by blanks, as Akeneo parts them. */
  'scopes',
  /** Parted by commas, for programs that want them so. */
  'scopesByComma',
  'profileName',
  'description',
  /** The profile's name as a part of a file name. */
  'fileName',
] as const;
export type PartName = (typeof partNames)[number];

export const secretParts = ['clientSecret', 'password'] as const satisfies PartName[];

const partNameSchema = z.enum(partNames);
const place = /\{\{(\w+)\}\}/g;

/** A text with parts of a profile in it, as `{{host}}/`. Every part that it names is known. */
export const templateSchema = z.string().superRefine((text, context) => {
  for (const [, name] of text.matchAll(place)) {
    if (!partNameSchema.safeParse(name).success) {
      context.addIssue({ code: 'custom', message: `unknown part {{${name}}}` });
    }
  }
});

/** The parts that a template names, each once. Those that do not exist are left to `templateSchema`. */
export function partsIn(template: string): PartName[] {
  const names = [...template.matchAll(place)].flatMap(
    ([, name]) => partNameSchema.safeParse(name).data ?? [],
  );
  return [...new Set(names)];
}

/** The secrets that a template names. */
export function secretsIn(template: string): (typeof secretParts)[number][] {
  const named = partsIn(template);
  return secretParts.filter((secret) => named.includes(secret));
}

/** Fills a template in. Each value goes through `written` first; what stands around it does not. */
export function fill(
  template: string,
  of: (part: PartName) => string,
  written: (value: string) => string = (value) => value,
): string {
  return template.replace(place, (_all, name) => written(of(partNameSchema.parse(name))));
}
