// Made-up reports about boroughs that do not exist, as lines with places (what the PDF reader hands over) or as
// pasted text. Builds the traps published reports set; asserts nothing.

import type { SourceLine, SourcePage, SourceText } from "../../server/src/core/report/sourceText.ts";

export interface Row {
  readonly text: string;
  readonly x?: number;
  readonly height?: number;
  readonly bold?: boolean;
  /** Room above, in points; a line of the same paragraph has 14.5. */
  readonly gap?: number;
}

/** Lines under each other from y = 100; a row at `x` further right with `gap` 0 stands beside the one before. */
export function page(number: number, rows: readonly Row[], footer: readonly string[] = []): SourcePage {
  let y = 100;
  const lines: SourceLine[] = rows.map(({ text, x = 71, height = 12, bold = false, gap = 14.5 }) => {
    y += gap;
    return { text, x, y, width: text.length * 5.2, height, bold };
  });
  footer.forEach((text, index) =>
    lines.push({ text, x: 71, y: 802 + index * 10, width: text.length * 4, height: 8, bold: false }),
  );
  if (number > 1) lines.push({ text: String(number), x: 513, y: 808, width: 10, height: 20, bold: false });
  return { number, width: 595, height: 842, lines };
}

export function pdf(...pages: SourcePage[]): SourceText {
  return { format: "pdf", pages, title: null, faults: [] };
}

/** A numbered paragraph: its first line at the numbers' margin, the rest hanging. */
export function paragraph(number: string, ...lines: string[]): Row[] {
  return lines.map((text, index) => (index === 0 ? { text: `${number} ${text}`, gap: 29 } : { text, x: 89 }));
}

export const heading = (...lines: string[]): Row[] =>
  lines.map((text, index) => ({ text, bold: true, height: 14, gap: index === 0 ? 32 : 17 }));

export const cover: readonly Row[] = [
  { text: "Inspection of Northmere local authority", height: 26 },
  { text: "children’s services", height: 26, gap: 31 },
  { text: "Inspection dates: 2 to 13 June 2025", gap: 29 },
  { text: "Lead inspector: Ada Marsh, His Majesty’s Inspector", gap: 27 },
  { text: "Judgement", bold: true, gap: 30 },
  { text: "Grade", x: 303, bold: true, gap: 0 },
  { text: "The impact of leaders on social work", gap: 27 },
  { text: "Good", x: 303, gap: 0 },
  { text: "practice with children and families" },
  // The grade's two lines stand round the middle of the name's.
  { text: "The experiences and progress of", gap: 27 },
  { text: "Requires improvement", x: 303, gap: 0 },
  { text: "children who need help and protection" },
  { text: "to be good", x: 303, gap: 0 },
  { text: "The experiences and progress of", gap: 27 },
  { text: "Good", x: 303, gap: 0 },
  { text: "children in care" },
  { text: "The experiences and progress of", gap: 27 },
  { text: "Outstanding", x: 303, gap: 0 },
  // A slip of the table as printed.
  { text: "children care leavers" },
  { text: "Overall effectiveness Good", gap: 27 },
  { text: "Services for children in Northmere have improved since the last inspection, when they", gap: 30 },
  { text: "were judged to require improvement." },
  { text: "Leaders know what remains to be done.", gap: 29 },
];

export const footer = ["Inspection of Northmere local authority children’s services", "2 to 13 June 2025"];

export const improvements: readonly Row[] = [
  { text: "What needs to improve?¹", bold: true, gap: 30 },
  { text: "◼ The timeliness of visits to children. (outcome 3, national", gap: 27 },
  { text: "framework)", x: 89 },
  { text: "◼ The quality of plans (Enabler two).", gap: 27 },
];

const protection = [
  "The experiences and progress of children who need help and",
  "protection: requires improvement to be good",
];
const leaders = ["The impact of leaders on social work practice with children and", "families: good"];

/** Two pages of findings: a footnote, a number by a wrapped line, a word broken over line and page. */
export function northmere(): SourceText {
  return pdf(
    page(1, cover),
    page(
      2,
      [
        ...improvements,
        ...heading(...protection),
        ...paragraph(
          "1.",
          "Most children are seen quickly. Young people are supported until they turn",
          "18. They say that this helps.",
        ),
        ...paragraph(
          "2.",
          "Plans are well-",
          "planned by the multi-agency team and since COVID-",
          "19. Managers agree that multi-",
        ),
        {
          text: "¹ The areas for improvement have been cross-referenced with the national framework.",
          height: 10,
          gap: 200,
        },
      ],
      footer,
    ),
    page(
      3,
      [
        { text: "agency work is strong.", x: 89 },
        ...paragraph("3.", "16- and 17-year-olds wait too long, as do 18- and 19-", "year-olds."),
        ...heading("The experiences and progress of children in care: good"),
        { text: "4.", gap: 29 },
        { text: "Children live with carers who know them.", x: 89, gap: 0 },
        ...heading("The experiences and progress of care leavers are: outstanding"),
        ...paragraph("5.", "Care leavers are helped with", "what needs to improve in their homes."),
        ...heading(...leaders),
        ...paragraph("6.", "Leaders are visible."),
        { text: "The Office for Standards in Education, Children’s Services and Skills (Ofsted)", gap: 60 },
        { text: "1. You may reuse this information." },
        { text: "© Crown copyright 2025" },
      ],
      footer,
    ),
  );
}
