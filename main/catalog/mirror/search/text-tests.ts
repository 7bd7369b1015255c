/** Whether a text in lower case fulfils an operator of texts; null for an operator that is none of them. */
export function textTest(operator: string, wanted: string): ((text: string) => boolean) | null {
  const lower = wanted.toLowerCase();
  switch (operator) {
    case 'STARTS WITH':
      return (text) => text.startsWith(lower);
    case 'CONTAINS':
    case 'DOES NOT CONTAIN':
      return (text) => text.includes(lower);
    case '=':
    case '!=':
      return (text) => text === lower;
    default:
      return null;
  }
}

/** Operators that ask for a part of a text. */
export const containing: ReadonlySet<string> = new Set(['CONTAINS', 'DOES NOT CONTAIN']);

/** Operators that hold where the positive one does not, of items that have a value. */
export const negatedTexts: ReadonlySet<string> = new Set(['DOES NOT CONTAIN', '!=']);
