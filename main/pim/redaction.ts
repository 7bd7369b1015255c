const mark = '[redacted]';

/**
 * `text` without any of `secrets`, in clear, percent-encoded, form-encoded, escaped as JSON or in base64: a server or
 * a proxy in between may send back what it received. Secrets shorter than 4 characters are left, they would
 * blacken half of the text.
 */
export function redactSecrets(text: string, secrets: readonly string[]): string {
  const forms = secrets.filter((secret) => secret.length >= 4).flatMap(formsOf);
  const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
  return longestFirst.reduce((result, form) => result.replaceAll(form, mark), text);
}

function formsOf(secret: string): string[] {
  const base64 = Buffer.from(secret, 'utf8').toString('base64');
  const form = new URLSearchParams({ s: secret }).toString().slice(2);
  const json = JSON.stringify(secret).slice(1, -1);
  const html = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return [secret, encodeURIComponent(secret), form, json, html, base64, base64.replace(/=+$/, '')];
}
