/** Host, port and sub-directory of a base URL, as people name a PIM. Text that is no URL comes back as it is. */
export function hostOf(baseUrl: string): string {
  if (!URL.canParse(baseUrl)) return baseUrl;
  const url = new URL(baseUrl);
  return url.host + (url.pathname === '/' ? '' : url.pathname.replace(/\/$/, ''));
}
