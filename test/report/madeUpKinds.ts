// One made-up report of each kind, as the pieces that every format sets in its own way. The monitoring visit's letter
// is made after the pattern of that kind alone: no published one was at hand. Asserts nothing.

/** What a report is set from, in its order. */
export type Piece =
  | { readonly is: "title" | "line" | "plain" | "numbered" | "bullet"; readonly text: string }
  | { readonly is: "heading"; readonly text: string; readonly grade?: string }
  | { readonly is: "table"; readonly rows: readonly (readonly [left: string, right: string])[] };

export interface MadeUp {
  readonly kind: string;
  /** For the footers of its pages. */
  readonly footer: { readonly title: string; readonly dates: string };
  readonly pieces: readonly Piece[];
}

const title = (text: string): Piece => ({ is: "title", text });
const lines = (...texts: string[]): Piece[] => texts.map((text) => ({ is: "line", text }));
const plain = (...texts: string[]): Piece[] => texts.map((text) => ({ is: "plain", text }));
const bullets = (...texts: string[]): Piece[] => texts.map((text) => ({ is: "bullet", text }));
const numbered = (...texts: string[]): Piece[] => texts.map((text) => ({ is: "numbered", text }));
const heading = (text: string, grade?: string): Piece =>
  grade === undefined ? { is: "heading", text } : { is: "heading", text, grade };

const improve = "What needs to improve in this area of social work practice?";
const trailer =
  "The Office for Standards in Education, Children’s Services and Skills (Ofsted) did not inspect Northmere.";

const letter = (what: string, opening: string, ...pieces: Piece[]): MadeUp => ({
  kind: what.startsWith("Focused") ? "focused-visit" : "monitoring-visit",
  footer: { title: what, dates: "17 and 18 June 2025" },
  pieces: [
    ...lines(
      "24 July 2025",
      "Bea Holt",
      "Director of Children’s Services, Northmere Council",
      "1 Mole Street, Northmere",
    ),
    ...lines("Dear Ms Holt"),
    heading(what),
    ...plain(opening),
    ...pieces,
    ...lines("Yours sincerely", "Ada Marsh", "His Majesty’s Inspector"),
  ],
});

export const madeUpKinds: readonly MadeUp[] = [
  {
    kind: "ilacs",
    footer: {
      title: "Inspection of Northmere local authority children’s services",
      dates: "19 to 30 January 2026",
    },
    pieces: [
      title("Inspection of Northmere local authority children’s services"),
      ...lines(
        "Inspection dates: 19 to 30 January 2026",
        "Lead inspector: Miriam Oakeshott, His Majesty’s Inspector",
      ),
      {
        is: "table",
        rows: [
          ["Judgement", "Grade"],
          ["The impact of leaders on social work practice with children and families", "Good"],
          [
            "The experiences and progress of children who need help and protection",
            "Requires improvement to be good",
          ],
          ["The experiences and progress of children in care", "Good"],
          ["The experiences and progress of care leavers", "Outstanding"],
          ["Overall effectiveness", "Good"],
        ],
      },
      ...plain(
        "Services for children in Northmere have improved since the inspection in 2022, when they were judged to require improvement to be good. Leaders have been steadfast.",
        "Leaders know what remains to be done. Their plans are funded, although some are too recent to have made a difference to children.",
      ),
      heading("What needs to improve?"),
      ...bullets(
        "The timeliness and quality of management oversight when children live with long-term neglect. (enabler 2, national framework)",
        "How information from health services, schools and the police is brought together (outcome 3, national framework).",
      ),
      heading(
        "The experiences and progress of children who need help and protection: requires improvement to be good",
      ),
      ...numbered(
        "Most families are offered early help when they ask for it. Since COVID-19, the services that support them have been rebuilt by a multi-agency team, and well-planned visits have become usual.",
        "16- and 17-year-olds who have nowhere to live are seen on the day. Young people are supported until they turn 18. They say that this helps.",
      ),
      heading("The experiences and progress of children in care: good"),
      ...numbered(
        "Children live with carers who know them well. Most of the services that they need are near to their homes.",
        "Brothers and sisters live together, unless this would harm them. For a few children, decision-making about moves is too slow and the rationale isn’t recorded.",
      ),
      heading("The experiences and progress of care leavers: outstanding"),
      ...numbered(
        "Personal advisers are ‘always there’, in the words of one care leaver: 95% are in touch each month.",
      ),
      heading("The impact of leaders on social work practice with children and families: good"),
      ...numbered(
        "Leaders are visible. They listen to children, who sit on the board – and chair it twice a year.",
      ),
      ...plain(trailer),
    ],
  },
  letter(
    "Focused visit to Northmere children’s services",
    "This letter summarises the findings of the focused visit to Northmere children’s services on 17 and 18 June 2025. His Majesty’s Inspectors for this visit were Ada Marsh and Tom Reed.",
    heading("Headline findings"),
    ...plain(
      "Since the last inspection in 2022, when services were judged to be good, help for care leavers has improved. Leaders have kept a close eye on it.",
    ),
    heading("Areas for priority action"),
    ...bullets(
      "The safety of homes in which young people under 18 live without the services that they need.",
    ),
    heading(improve),
    ...bullets(
      "The quality of supervision, so that it helps managers to decide. (enabler 2, national framework)",
      "The timeliness of pathway plans.",
    ),
    heading("Main findings"),
    ...plain(
      "Care leavers know their personal advisers well, and most speak warmly of them. The services they use are near to their homes.",
      "Some homes are not safe. Well-planned moves are rare, and multi-agency plans come late.",
      "Ofsted will take the findings from this focused visit into account when planning the next inspection.",
    ),
  ),
  letter(
    "Monitoring visit to Northmere children’s services",
    "This letter summarises the findings of the monitoring visit to Northmere children’s services on 17 and 18 June 2025. This was the second monitoring visit since the local authority was judged inadequate in May 2024. His Majesty’s Inspectors for this visit were Ada Marsh and Tom Reed.",
    heading("Areas covered by the visit"),
    ...plain("Inspectors reviewed the progress made in the following areas of practice:"),
    ...bullets("the quality of planning for children in care", "the oversight of managers."),
    heading("Headline findings"),
    ...plain(
      "The pace of progress has been too slow since the first visit. A new director knows this and has begun to act.",
    ),
    heading("Findings and evaluation of progress"),
    ...plain(
      "Visits to children are more regular than they were. The services that support carers have been well-planned.",
      "Managers’ oversight is seen on most records, but it rarely changes what is done. It does not yet help multi-agency work.",
      "I am copying this letter to the Department for Education. It will be published on the Ofsted website.",
    ),
  ),
  {
    kind: "joint-targeted-area",
    footer: { title: "Joint targeted area inspection of Northmere", dates: "6 to 10 March 2023" },
    pieces: [
      ...lines(
        "26 April 2023",
        "Bea Holt, Director of Children’s Services, Northmere",
        "Sam Dell, NHS Northmere Integrated Care Board",
      ),
      ...lines("Dear Northmere Local Safeguarding Partnership"),
      heading("Joint targeted area inspection of Northmere"),
      ...plain(
        "This letter summarises the findings of the joint targeted area inspection (JTAI) of the multi-agency response to identification of initial need and risk in Northmere.",
        "This inspection took place from 6 to 10 March 2023. It was carried out by inspectors from Ofsted, the Care Quality Commission (CQC) and His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services (HMICFRS).",
      ),
      heading("Headline findings"),
      ...plain(
        "Partners work together well at the front door. The services that children need are mostly offered in time.",
      ),
      heading("What needs to improve?"),
      ...bullets(
        "The consistency of information-sharing by health services at strategy meetings.",
        "The use of police powers of protection.",
      ),
      heading("Strengths"),
      ...bullets("Well-planned training for schools.", "A multi-agency team that sits together."),
      heading("Main findings"),
      ...plain(
        "Contacts are screened on the day that they arrive. Screening by the police is too slow for a small number of children.",
        "Leaders of all partners know the services of each other well. They meet each month.",
      ),
      heading("Next steps"),
      ...plain(
        "We have determined that Northmere Council is the principal authority and should prepare a written statement of proposed action.",
      ),
      ...lines("Yours sincerely", "Yan Bell", "National Director, Regulation and Social Care, Ofsted"),
    ],
  },
  {
    kind: "area-send",
    footer: {
      title: "Area SEND inspection of Northmere Local Area Partnership",
      dates: "12 to 16 February 2024",
    },
    pieces: [
      title("Area SEND inspection of Northmere Local Area Partnership"),
      ...lines("Inspection dates: 12 to 16 February 2024"),
      heading("Inspection outcome"),
      ...plain(
        "The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children and young people with special educational needs and/or disabilities (SEND).",
      ),
      heading("Information about the local area partnership"),
      ...plain(
        "Northmere Council and NHS Northmere Integrated Care Board (ICB) are jointly responsible for the planning and commissioning of services for children and young people with SEND in Northmere.",
      ),
      heading("What is it like to be a child or young person with SEND in this area?"),
      ...plain(
        "Too many children wait for the services that they need. Those who are helped early do well.",
        "Well-planned moves between schools make a difference. Families speak highly of the multi-agency team.",
      ),
      heading("What is the area partnership doing that is effective?"),
      ...bullets("Leaders listen to families.", "Health visitors reach nearly all children."),
      heading("Areas for improvement"),
      ...plain(
        "Leaders across the partnership should reduce the time that children wait for an assessment. They should say how.",
        "Leaders across the partnership should make sure that plans describe what children need, and who gives it.",
      ),
      heading("Inspection team"),
      ...lines("Ada Marsh, Ofsted HMI, lead inspector", "Tom Reed, CQC lead inspector"),
      ...plain("If you are not happy with the inspection or the report, you can complain to Ofsted."),
    ],
  },
  {
    kind: "single-inspection",
    footer: { title: "Northmere Borough Council", dates: "Inspection of services for children" },
    pieces: [
      title("Northmere Borough Council"),
      heading(
        "Inspection of services for children in need of help and protection, children looked after and care leavers",
      ),
      ...lines("Inspection date: 11 April to 5 May 2016", "Report published: 27 June 2016"),
      heading("Children’s services in Northmere are good"),
      {
        is: "table",
        rows: [
          ["1. Children who need help and protection", "Requires improvement"],
          ["2. Children looked after and achieving permanence", "Good"],
          ["2.1 Adoption performance", "Good"],
          ["2.2 Experiences and progress of care leavers", "Outstanding"],
          ["3. Leadership, management and governance", "Good"],
        ],
      },
      heading("Executive summary"),
      ...plain(
        "Children’s services in Northmere are good. Leaders have made sure that the services children need are there.",
        "Help comes too late for a small number of children. The local authority knows this.",
      ),
      heading("Recommendations"),
      ...numbered(
        "Ensure that all assessments are timely and well-planned.",
        "Ensure that plans say what must change, by when and for whom, and that multi-agency meetings follow them up.",
      ),
      heading(
        "The experiences and progress of children who need help and protection",
        "Requires improvement",
      ),
      heading("Summary"),
      ...plain("Practice is too variable. The services at the front door are good."),
      heading("Inspection findings"),
      ...numbered(
        "Thresholds are applied well. Contacts are screened on the day that they arrive.",
        "Visits are regular, but a few children are not seen alone.",
        "Strategy meetings are well attended, and records of them are clear. (Recommendation)",
      ),
      heading("Leadership, management and governance", "Good"),
      heading("Summary"),
      ...plain("Leaders know their services well."),
      heading("Inspection findings"),
      ...numbered(
        "The director has been in post for four years.",
        "Care leavers are heard by the corporate parenting board.",
      ),
      ...plain(trailer),
    ],
  },
];
