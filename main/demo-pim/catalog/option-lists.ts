import { type OptionDefinition, optionDefinitions } from './data/options.ts';
import type { Indexed } from './indexed.ts';
import { words } from './words/localized.ts';

/** The attribute that can have options by the ten thousand. */
export const manyOptionsAttribute = 'brand';

const none: readonly OptionDefinition[] = [];
const pattern = /^house_brand_(\d{6})$/;
const brands = optionDefinitions.get(manyOptionsAttribute) ?? none;
/** Where `house_brand_…` stands in the order of the codes. */
const insertedAt = brands.filter((option) => option.code < 'house_brand_').length;

/** The options of every attribute; for `brand` as many generated ones as asked for, computed when asked for. */
export class OptionLists {
  readonly generated: number;

  /** `brandOptions` counts written and generated options of `brand`. */
  constructor(brandOptions = 0) {
    this.generated = Math.max(0, brandOptions - brands.length);
  }

  /** The options of an attribute in the order of their codes. */
  of(attribute: string): Indexed<OptionDefinition> {
    const list = optionDefinitions.get(attribute) ?? none;
    if (attribute !== manyOptionsAttribute || this.generated === 0) return list;
    const { generated } = this;
    return {
      length: list.length + generated,
      at: (place) => {
        if (place < 0) return undefined;
        if (place < insertedAt) return list[place];
        if (place < insertedAt + generated) return generatedOption(place - insertedAt);
        return list[place - generated];
      },
    };
  }

  /** The place of an option, whatever the case of its code; -1 when there is none. */
  placeOf(attribute: string, code: string): number {
    const wanted = code.toLowerCase();
    const list = optionDefinitions.get(attribute) ?? none;
    const more = attribute === manyOptionsAttribute ? this.generated : 0;
    const place = list.findIndex((option) => option.code.toLowerCase() === wanted);
    if (place >= 0) return place < insertedAt || more === 0 ? place : place + more;
    const number = Number(pattern.exec(wanted)?.[1] ?? 0) - 1;
    return number >= 0 && number < more ? insertedAt + number : -1;
  }

  /** The code of one of the generated brands; undefined when there are none. */
  pickGenerated(hash: number): string | undefined {
    return this.generated === 0 ? undefined : generatedOption(hash % this.generated).code;
  }
}

/** The option of a generated code, whether or not it is in use; undefined for other codes. */
export function generatedOptionOf(code: string): OptionDefinition | undefined {
  const parts = pattern.exec(code);
  return parts === null ? undefined : generatedOption(Number(parts[1]) - 1);
}

function generatedOption(number: number): OptionDefinition {
  const name = String(number + 1);
  return {
    code: `house_brand_${name.padStart(6, '0')}`,
    labels: words(`House brand ${name}`, `Marque maison ${name}`, `Hausmarke ${name}`),
  };
}
