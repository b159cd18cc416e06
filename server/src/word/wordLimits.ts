// How large a Word file may be, for whoever asks before reading any of it.

/** The largest Word file read, in bytes: pictures and all, a council's report has a tenth of it. */
export const largestWord = 64 * 1024 * 1024;

/** Why a file is not read, as the rest of a sentence beginning with "the file". */
export interface WordFault {
  readonly fault: string;
}

/** What is said of a file that is not even opened, for its size. */
export const tooLargeWord: WordFault = {
  fault:
    "is larger than 64 MB. Compress its pictures in Word (File › Compress Pictures), or save a copy without them",
};
