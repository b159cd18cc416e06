// A draft that comes from elsewhere, with the settings that make it one of ours; and in words, what of the document it
// does not have.

import { type Message, message } from "../problem.ts";
import { resolveSettings } from "../resolveSettings.ts";
import { readFrontMatter } from "../response/frontMatter.ts";
import { frontMatterKey, type ResponseKind } from "../settings.ts";

export interface ImportSettings {
  readonly kind: ResponseKind | null;
  /** The text of the nearest `.inspection-response.yml`: on the sources that it names the draft goes on resting. */
  readonly project: string | null;
}

/** The Markdown with settings before it, where it brings none of its own. */
export function importedDraft(markdown: string, { kind, project }: ImportSettings): string {
  if (bringsSettings(markdown)) return markdown;
  const { sources } = resolveSettings({
    draft: null,
    frontMatter: null,
    project,
    editor: null,
    commandLine: null,
  });
  const settings = [
    ...(kind === null ? [] : [`  kind: ${kind}`]),
    ...(sources.length > 0 ? [] : ["  sources: []"]),
  ];
  const lines = settings.length === 0 ? [`${frontMatterKey}: {}`] : [`${frontMatterKey}:`, ...settings];
  return ["---", ...lines, "---", "", markdown].join("\n");
}

export function bringsSettings(markdown: string): boolean {
  return readFrontMatter(markdown) !== null;
}

/** How much of a document is not in its draft, or not as it was; what is not there is 0. */
export interface NotCarriedOver {
  /** Their places and descriptions are carried over, the pictures are not. */
  readonly pictures: number;
  /** Charts, diagrams and files of other programs, of which nothing is. */
  readonly objects: number;
  readonly equations: number;
  /** Signs of fonts whose letters are pictures, and numbers in formats, of which it is not known what they print. */
  readonly signs: number;
  readonly numbers: number;
  /** Other files whose text Word shows in the document, and which are no part of it until Word has saved it. */
  readonly insertedFiles: number;
  readonly subdocuments: number;
  /** Tracked insertions, deletions and moves: they are read as accepted. */
  readonly changes: number;
  readonly settledComments: number;
  /** Tables of contents and indexes, which are made anew from the headings. */
  readonly contents: number;
  readonly openComments: number;
  /** Headers and footers with words of their own. */
  readonly headers: number;
  /** Of the draft that the document was exported from: citations dropped then, and comments, which are never printed. */
  readonly droppedCitations: number;
  readonly draftComments: number;
  readonly macros: boolean;
}

/** How many of something there are, and the sentences for one and for several. */
type Counted = readonly [count: number, one: Message, many: Message];

function saidOf(counted: readonly Counted[]): Message[] {
  return counted.flatMap(([count, one, many]) => (count === 0 ? [] : [count === 1 ? one : many]));
}

/** A sentence for each kind of text that prints in the document and is not read: nothing in it is checked. */
export function unreadText({
  insertedFiles,
  subdocuments,
}: Pick<NotCarriedOver, "insertedFiles" | "subdocuments">): Message[] {
  return saidOf([
    [
      insertedFiles,
      message(
        "The text of 1 inserted file is not read: open the document in Word, save it, and use that instead.",
      ),
      message(
        "The text of {0} inserted files is not read: open the document in Word, save it, and use that instead.",
        insertedFiles,
      ),
    ],
    [
      subdocuments,
      message(
        "The text of 1 subdocument is not read: expand and unlink it in Word's Outline view, save the document, and use that instead.",
      ),
      message(
        "The text of {0} subdocuments is not read: expand and unlink them in Word's Outline view, save the document, and use that instead.",
        subdocuments,
      ),
    ],
  ]);
}

/** A sentence for each thing that the draft does not have as the document has it; none where it has all. */
export function notCarriedOver(left: NotCarriedOver): Message[] {
  const sentences: readonly Counted[] = [
    [
      left.changes,
      message("1 tracked change is read as accepted."),
      message("{0} tracked changes are read as accepted.", left.changes),
    ],
    [
      left.openComments,
      message("1 open comment stands in the draft as <!-- Comment … -->."),
      message("{0} open comments stand in the draft as <!-- Comment … -->.", left.openComments),
    ],
    [
      left.settledComments,
      message("1 resolved comment is left out."),
      message("{0} resolved comments are left out.", left.settledComments),
    ],
    [
      left.pictures,
      message("1 picture is named where it stood: save it beside the draft under that name."),
      message(
        "{0} pictures are named where they stood: save them beside the draft under those names.",
        left.pictures,
      ),
    ],
    [
      left.objects,
      message("1 chart, diagram or embedded file is left out."),
      message("{0} charts, diagrams or embedded files are left out.", left.objects),
    ],
    [
      left.equations,
      message("1 formula is brought over as plain letters: look at it."),
      message("{0} formulas are brought over as plain letters: look at them.", left.equations),
    ],
    [
      left.signs,
      message("1 sign of a font of pictures is left out: look what stands there."),
      message("{0} signs of fonts of pictures are left out: look what stands there.", left.signs),
    ],
    [
      left.numbers,
      message("1 automatic number is left out, for how Word prints it is not known: type it in the draft."),
      message(
        "{0} automatic numbers are left out, for how Word prints them is not known: type them in the draft.",
        left.numbers,
      ),
    ],
    [
      left.contents,
      message("Its table of contents is left out: Word makes one again from the headings."),
      message("Its tables of contents and indexes are left out: Word makes them again from the headings."),
    ],
    [
      left.headers,
      message("Its header or footer is left out."),
      message("Its headers and footers are left out."),
    ],
    [
      left.droppedCitations,
      message("1 citation was dropped when this was exported, and cannot be brought back."),
      message(
        "{0} citations were dropped when this was exported, and cannot be brought back.",
        left.droppedCitations,
      ),
    ],
    [
      left.draftComments,
      message("1 comment of the draft that this was exported from was not printed, and is not brought back."),
      message(
        "{0} comments of the draft that this was exported from were not printed, and are not brought back.",
        left.draftComments,
      ),
    ],
  ];
  return [
    ...unreadText(left),
    ...saidOf(sentences),
    ...(left.macros ? [message("Its macros are left out, and none was run.")] : []),
  ];
}
