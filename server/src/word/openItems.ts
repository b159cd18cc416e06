// The list items that are still open while Markdown is written from a Word document: how far the next paragraph is set
// in, and whether Markdown would count on from another list where Word begins anew. Word knows no such nesting: what
// stands further to the right than an item belongs to it.

interface OpenItem {
  readonly left: number;
  /** Characters before its words. */
  readonly width: number;
}

interface OpenList {
  /** `.` or `)`, or the bullet: another begins another list. */
  readonly mark: string;
  readonly first: number;
}

/** Between two lists: without it Markdown would take them for one, and count on from the first. */
export const listsApart = "<!-- -->";

export class OpenItems {
  #open: OpenItem[] = [];
  /** By depth: the list that the next item would go on with. */
  #lists: (OpenList | undefined)[] = [];

  clear(): void {
    this.#open = [];
    this.#lists = [];
  }

  /** `marker`: `12.`, `-`, or null for a paragraph that Markdown makes no item; `labelled`: it has a number all the same. */
  enter(left: number, marker: string | null, labelled: boolean): { indent: string; apart: boolean } {
    const belongs = ({ left: outer }: OpenItem): boolean =>
      marker === null && !labelled ? left >= outer && left > 0 : left > outer;
    const keep = this.#open.findIndex((item) => !belongs(item));
    if (keep >= 0) this.#open.length = keep;
    const depth = this.#open.length;
    this.#lists.length = Math.min(this.#lists.length, depth + 1);
    const indent = " ".repeat(this.#open.reduce((width, item) => width + item.width, 0));
    const list = this.#lists[depth];
    if (marker === null) {
      this.#lists.length = Math.min(this.#lists.length, depth);
      return { indent, apart: false };
    }
    this.#open.push({ left, width: marker.length + 1 });
    const mark = marker.slice(-1);
    const number = mark === "-" ? Number.NaN : Number.parseInt(marker, 10);
    // A list that begins anew; a number left out, or written twice, is its own list's slip, and is told as one.
    const apart = list?.mark === mark && number <= list.first;
    if (list?.mark !== mark || apart) this.#lists[depth] = { mark, first: number };
    return { indent, apart };
  }
}
