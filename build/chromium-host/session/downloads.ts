import { EventEmitter } from 'node:events';
import type * as E from 'electron';
import { browser, reportFailure } from '../chromium/browser.ts';
import { facade } from '../facade.ts';
import { toAppUrl } from '../navigation/app-url.ts';
import type { Session } from './session.ts';

/** Whose page a download began in. */
export type FindDownloader = (frameId: string) => { session: Session; contents: E.WebContents } | undefined;

let folder = '';

function behavior(): { behavior: 'allowAndName'; downloadPath: string; eventsEnabled: true } {
  return { behavior: 'allowAndName', downloadPath: folder, eventsEnabled: true };
}

/** A download that begins. It can be refused; taking it is not built, so one that nobody refuses is cancelled too. */
class DownloadItem
  extends EventEmitter
  implements Pick<E.DownloadItem, 'cancel' | 'getFilename' | 'getState' | 'getURL'>
{
  private readonly guid: string;
  private readonly url: string;
  private readonly filename: string;
  private state: 'progressing' | 'cancelled' = 'progressing';

  constructor(guid: string, url: string, filename: string) {
    super();
    this.guid = guid;
    this.url = url;
    this.filename = filename;
  }

  getURL(): string {
    return this.url;
  }

  getFilename(): string {
    return this.filename;
  }

  getState(): 'progressing' | 'cancelled' {
    return this.state;
  }

  cancel(): void {
    if (this.state === 'progressing') {
      this.state = 'cancelled';
      browser.send('Browser.cancelDownload', { guid: this.guid }).catch(reportFailure);
      this.emit('done', {}, 'cancelled');
    }
  }
}

/** Has the downloads of a partition announced too, in the folder of the others. */
export async function watchDownloadsOf(browserContextId: string): Promise<void> {
  await browser.send('Browser.setDownloadBehavior', { ...behavior(), browserContextId });
}

/** Has every download announced as `will-download` of its session; what came of it until then is in the folder. */
export async function watchDownloads(downloadPath: string, findDownloader: FindDownloader): Promise<void> {
  browser.on('Browser.downloadWillBegin', ({ frameId, guid, url, suggestedFilename }) => {
    const item = new DownloadItem(guid, toAppUrl(url), suggestedFilename);
    const downloader = findDownloader(frameId);
    let isPrevented = false;
    const event = {
      get defaultPrevented() {
        return isPrevented;
      },
      preventDefault: () => {
        isPrevented = true;
      },
    };
    downloader?.session.emit('will-download', event, facade('DownloadItem', item), downloader.contents);
    if (!isPrevented) {
      process.stderr.write(`chromium-host: downloads are not built; cancelled ${suggestedFilename}\n`);
    }
    item.cancel();
  });
  folder = downloadPath;
  await browser.send('Browser.setDownloadBehavior', behavior());
}
