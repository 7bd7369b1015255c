/** Every call of a profile. */
export function ActivityTab() {
  return null;
}
