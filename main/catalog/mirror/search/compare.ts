/** Comparison of numbers by an operator of the API; null for another operator. */
export function numberTest(operator: string, wanted: number): ((value: number) => boolean) | null {
  switch (operator) {
    case '<':
      return (value) => value < wanted;
    case '<=':
      return (value) => value <= wanted;
    case '=':
      return (value) => value === wanted;
    case '!=':
      return (value) => value !== wanted;
    case '>=':
      return (value) => value >= wanted;
    case '>':
      return (value) => value > wanted;
    default:
      return null;
  }
}
