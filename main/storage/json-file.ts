/**
 * A JSON file as a whole: read at once, replaced at once. The app's implementation is electron-store
 * (`main/app/electron-store-file.ts`): atomic, readable by its owner only.
 */
export interface JsonFile {
  readonly path: string;
  /** The parsed content; undefined when there is no file. @throws SyntaxError on damage, or the system's error */
  read(): unknown;
  /** Replaces the content in one step. @throws the system's error; the old content is then still there */
  write(content: Record<string, unknown>): void;
}
