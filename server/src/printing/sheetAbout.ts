// What a sign-off sheet says of itself and of the files it rests on: names, hashes, the day and the version.

export interface SheetAbout {
  /** The draft's name. */
  readonly file: string;
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly hash: string;
  /** Of each source by its id; none for one that could not be opened. */
  readonly sourceHashes: ReadonlyMap<string, string>;
  /** ISO date on which the sheet is made. */
  readonly today: string;
  /** The version of this program. */
  readonly version: string;
}
