/** Asks main about a window without waiting for the answer: main may open one that knows nothing of the page. */
type AskLater = (url: string, name: string, features: string) => void;

/**
 * Has main decide about window.open, in the main world of pages and frames, before any script of theirs. The answer is
 * needed at once, so it is asked for by a request that the host answers itself (`address`, on the page's own origin);
 * where it allows, the browser's own window.open follows, and the host takes the window it makes. Where the page's
 * policy forbids the request, and for windows without an opener, main is asked later and the page gets null. So it is
 * in the app's own pages, which are known by their origin.
 * Its source text runs inside the pages, so it refers to nothing outside itself.
 */
export function installWindowOpen(address: string, askLater: AskLater): void {
  const openNatively = window.open.bind(window);
  const Request = XMLHttpRequest;
  const byName = new Map<string, Window>();

  const askNow = (url: string, name: string, features: string): string => {
    if (self.origin.endsWith('.localhost') || /\bno(opener|referrer)\b/i.test(features)) {
      return '';
    }
    try {
      const request = new Request();
      const query = new URLSearchParams({ url, name, features }).toString();
      request.open('GET', `${self.origin}${address}?${query}`, false);
      request.send();
      return request.responseText;
    } catch {
      return ''; // forbidden by the page's policy
    }
  };

  /** A frame or a window that is there already is navigated: main is not asked about it, but about its navigation. */
  const isThere = (name: string): boolean =>
    /^_(self|parent|top)$/i.test(name) ||
    byName.get(name)?.closed === false ||
    [...document.querySelectorAll('iframe[name], frame[name]')].some(
      (frame) => frame.getAttribute('name') === name,
    );

  const open = (url: string | URL = '', target = '', wishes = ''): Window | null => {
    const name = String(target);
    const features = String(wishes);
    if (name !== '' && isThere(name)) {
      return openNatively(url, name, features);
    }
    const wanted = String(url) === '' ? 'about:blank' : new URL(String(url), document.baseURI).href;
    const answer = askNow(wanted, name, features);
    if (answer !== 'allow') {
      if (answer === '') {
        askLater(wanted, name, features);
      }
      return null;
    }
    // a tab would hide the page that it shares the window with
    const opened = openNatively(url, name, features === '' ? 'popup' : `${features},popup`);
    if (opened && name !== '' && !/^_blank$/i.test(name)) {
      byName.set(name, opened);
    }
    return opened;
  };
  Object.defineProperty(window, 'open', {
    value: open,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}
