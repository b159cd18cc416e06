// Finds the planned actions of an action plan or visit response and says what each gives: who leads, by when, and
// how anybody will know that it worked. Other kinds of draft have none: a table there is no plan.

import { isMeasureHeading, meaningOf, type OwnColumns } from "../../actionPartNames.ts";
import type { DraftTable } from "../../response/draftTables.ts";
import { type Placed, type ResponseDocument, spanOf } from "../../response/responseDocument.ts";
import type { ResolvedSettings } from "../../settings.ts";
import { shift, type Span } from "../../text.ts";
import { readWrittenDates } from "../../writtenDates.ts";
import { actionsOfLabels } from "./actionBlocks.ts";
import { readActionTable } from "./actionTables.ts";
import type { ActionPart, PlannedAction } from "../plannedAction.ts";

/** The draft's planned actions in its order. */
export function plannedActionsOf(response: ResponseDocument, settings: ResolvedSettings): PlannedAction[] {
  const { kind, columns } = settings;
  if (kind !== "action-plan" && kind !== "visit-response") return [];
  if (response.tables.length === 0 && response.labels.length === 0) return [];
  const hasMeasures = response.blocks.some(
    ({ fact }) => fact.kind === "heading" && isMeasureHeading(fact.prose.text),
  );
  const tabled = response.tables.flatMap((table) => tableActions(response, table, columns, hasMeasures));
  return [...tabled, ...actionsOfLabels(response, columns, hasMeasures)]
    .map((action) => withTermsDefined(action, response.text))
    .sort((a, b) => a.span.start - b.span.start);
}

/** Whether a stretch of the draft is an action's lead or timescale: a placeholder there is that action's own problem. */
export function isLeadOrTimescale(actions: readonly PlannedAction[], { start, end }: Span): boolean {
  return actions.some(({ lead, timescale }) =>
    [lead.part, timescale.part].some(
      (part) => part !== null && start <= part.span.end && end >= part.span.start,
    ),
  );
}

/** Whether a stretch of the draft is an action's rating: its shading is a colour of the scale, not a draft's mark. */
export function isRating(actions: readonly PlannedAction[], { start, end }: Span): boolean {
  return actions.some(({ ratings }) => ratings.some(({ span }) => start <= span.end && end >= span.start));
}

function tableActions(
  response: ResponseDocument,
  table: Placed<DraftTable>,
  own: OwnColumns,
  hasMeasures: boolean,
): PlannedAction[] {
  const read = readActionTable(table.fact, own);
  if (read === null) return [];
  const actions = read.actions.map((action) => moved(action, table.offset));
  const [first, ...rest] = actions;
  if (first === undefined || read.lacks.length === 0) return actions;
  const around = [...wordsBefore(response, table), ...wordsAfter(response, table)];
  const absent = new Set(
    read.lacks.filter((part) => !(part === "measure" && hasMeasures) && !says(around, part, own)),
  );
  return [
    {
      ...first,
      lead: absent.has("lead") ? { ...first.lead, state: "absent" } : first.lead,
      timescale: absent.has("timescale") ? { ...first.timescale, state: "absent" } : first.timescale,
      measure: absent.has("measure") ? { ...first.measure, state: "absent" } : first.measure,
    },
    ...rest,
  ];
}

function withTermsDefined(action: PlannedAction, text: string): PlannedAction {
  const { timescale } = action;
  if (timescale.term === null || !definesTerm(text, timescale.term)) return action;
  return { ...action, timescale: { ...timescale, state: "given" } };
}

/** "Short term (within three months)", "Short term: 0 to 6 months". */
function definesTerm(text: string, term: string): boolean {
  const words = term.replace(/[\s-]+/, "[\\s-]+");
  return new RegExp(
    String.raw`\b${words}\b[^.\n|]{0,30}\b(?:\d+|three|six|nine|twelve|months?|weeks?)\b`,
    "i",
  ).test(text);
}

/** Whether what stands round a table says something for all its actions: "All actions are led by …". */
function says(around: readonly string[], part: "lead" | "timescale" | "measure", own: OwnColumns): boolean {
  return around.some((words) => {
    if (part === "lead") return leads.test(words);
    if (part === "timescale") return ends.test(words) && readWrittenDates(words).length > 0;
    if (knows.test(words)) return true;
    const label = /^[^:]{1,45}(?=:)/.exec(words)?.[0];
    return label !== undefined && meaningOf(label, own).parts.includes("measure");
  });
}

/** The headings a table stands under, and the paragraphs between the nearest of them and the table. */
function wordsBefore({ blocks }: ResponseDocument, { fact, offset }: Placed<DraftTable>): string[] {
  const start = fact.span.start + offset;
  const words: string[] = [];
  let level = 7;
  let near = 0;
  for (let at = blocks.length - 1; at >= 0 && level > 1; at -= 1) {
    const block = blocks[at];
    if (block === undefined || spanOf(block).start >= start) continue;
    const { kind, prose, level: own } = block.fact;
    if (kind === "heading" && own < level) {
      level = own;
      words.push(prose.text);
    } else if (level === 7 && kind === "paragraph" && near < 12) {
      near += 1;
      words.push(prose.text);
    }
  }
  return words;
}

/** The paragraphs below a table that speak of all its actions, up to the next heading or table. */
function wordsAfter({ blocks }: ResponseDocument, { fact, offset }: Placed<DraftTable>): string[] {
  const end = fact.span.end + offset;
  const first = blocks.findIndex((block) => spanOf(block).start >= end);
  const words: string[] = [];
  for (const { fact: block } of first < 0 ? [] : blocks.slice(first, first + 3)) {
    if (block.kind !== "paragraph") break;
    if (ofAll.test(block.prose.text)) words.push(block.prose.text);
  }
  return words;
}

const ofAll =
  /\b(?:all|both|each|every|everything|these|them|(?:three|four|five|six|the|two) actions|throughout)\b/i;
/** "Success will be measured in the same way for each", "we will know by …". */
const knows =
  /\b(?:success|impact|progress|difference|effect|results?)\b.*\b(?:measured|judged|known|seen|tested|tracked)\b|\bmeasured (?:by|in|through|against)\b|\bwill know\b/i;
const ends = /\b(?:by|before|until|end|within|complet\w*)\b/i;
const leads = /\b(?:leads?|led by|owners?|owned by|responsible|accountable)\b/i;

function moved(action: PlannedAction, by: number): PlannedAction {
  const part = (one: ActionPart): ActionPart => ({ ...one, span: shift(one.span, by) });
  const place = (one: ActionPart | null): ActionPart | null => (one === null ? null : part(one));
  return {
    ...action,
    span: shift(action.span, by),
    heading: action.heading === null ? null : shift(action.heading, by),
    timescale: { ...action.timescale, part: place(action.timescale.part) },
    lead: { ...action.lead, part: place(action.lead.part) },
    measure: { ...action.measure, part: place(action.measure.part) },
    ratings: action.ratings.map(part),
    colours: action.colours.map((colour) => ({ ...colour, part: part(colour.part) })),
  };
}
