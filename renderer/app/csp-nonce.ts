/** The nonce that main wrote into the page, for the libraries that add `<style>` elements; empty in tests. */
export function cspNonce(): string {
  const content = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  return content === '__CSP_NONCE__' ? '' : content;
}
