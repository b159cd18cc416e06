// Words that a search for findings treats alike or makes light of: what councils write beside what inspectors
// write. Read in published reports and in councils' statements, 2018 to August 2026; the words a report explains
// itself ("personal advisers (PAs)") are taken from that report.

/** Phrases, in lower case, that stand for one another when searching. */
export const alike: readonly (readonly string[])[] = [
  ["care leavers", "care experienced", "leaving care", "leave care", "left care"],
  ["children in care", "looked after children", "children looked after", "cared for children"],
  ["personal adviser", "pa", "pas"],
  ["director of children's services", "dcs"],
  ["independent reviewing officer", "reviewing officer", "iro", "iros"],
  ["local authority designated officer", "designated officer", "lado"],
  ["multi agency safeguarding hub", "mash", "front door"],
  ["emergency duty team", "edt", "out of hours", "evenings", "weekend"],
  ["unaccompanied asylum seeking", "uasc", "uas", "refugees", "arrive alone", "seeking sanctuary"],
  ["special educational needs", "send", "disabled"],
  ["public law outline", "plo", "pre proceedings"],
  ["brothers and sisters", "siblings"],
  ["leaders", "leadership", "senior managers", "bosses"],
  ["councillors", "elected members", "lead member", "cabinet member", "political"],
  ["social workers", "practitioners", "staff", "workforce", "teams", "workers"],
  ["young people", "teenagers", "youngsters", "adolescents"],
  ["partners", "agencies", "multi agency", "partnership"],
  ["domestic abuse", "domestic violence"],
  ["exploitation", "exploited", "grooming", "gangs"],
  ["homeless", "homelessness", "without a home"],
  [
    "kinship",
    "connected carers",
    "relatives",
    "extended family",
    "wider family",
    "family and friends",
    "grandparents",
    "special guardianship",
  ],
  ["foster carers", "foster families", "fostering", "foster parents"],
  ["adopters", "adoption", "adoptive parents"],
  ["investment", "funding", "money", "resources", "finance", "budget", "spending"],
  ["stable", "stability", "settled", "stabilise", "permanent"],
  ["voice", "views", "heard", "listened", "wishes and feelings", "say", "opinions"],
  ["caseloads", "workloads", "overworked", "stretched"],
  ["emotional wellbeing", "mental health", "wellbeing"],
  ["education employment", "eet", "college", "work", "jobs", "apprenticeships"],
  ["virtual school", "education", "school"],
  ["self evaluation", "self assessment", "know themselves", "know ourselves"],
  ["improvement", "improved", "progress", "strengthened", "better"],
  ["timely", "promptly", "prompt", "swiftly", "quickly", "quick", "without delay"],
  ["entitlements", "entitled", "local offer"],
  ["homes", "accommodation", "placements", "housing"],
  ["missing", "went missing", "go missing"],
  ["assessment", "assessed"],
  ["early help", "early support", "early intervention"],
  ["corporate parents", "corporate parenting"],
  ["quality assurance", "audit", "audits"],
  ["oversight", "grip", "monitor", "supervision", "supervised", "keep track"],
  ["unaware", "not aware", "did not know", "not sighted"],
  ["edge of care", "stay at home", "remain at home", "stay with their families", "live with their families"],
  ["close to home", "near home", "nearby", "locally"],
  ["court", "proceedings", "judges"],
  ["culture", "heritage", "faith", "religion", "identity", "background"],
  ["visible", "visibility", "out and about", "approachable"],
  ["understand", "know", "knowledge", "insight"],
  ["training", "learning", "professional development"],
  ["relationships", "bonds", "trust"],
  ["celebrate", "praise", "recognise achievements"],
  ["therapy", "therapeutic", "counselling", "psychologist"],
  ["doctor", "dentist", "health"],
  ["step down", "closed", "closure", "ended"],
  ["safe", "safety", "safeguarded", "safeguarding", "protected", "protection"],
  ["danger", "risk", "risks", "harm"],
  ["inconsistent", "variable", "varies", "not consistent", "not always"],
  [
    "turnover",
    "churn",
    "changes of",
    "changes in social worker",
    "different social workers",
    "multiple changes",
  ],
  ["agency staff", "agency workers", "locums", "interim"],
  ["vacancies", "vacancy", "recruitment", "retention"],
  ["enough", "sufficient", "sufficiency", "shortage"],
  ["challenge", "question", "scrutiny", "scrutinise"],
  ["in touch", "contact"],
  ["get hold of", "access", "reach"],
  ["warmth", "compassion", "kindness", "caring", "sensitive"],
  ["babies", "unborn", "infants"],
  ["neet", "out of work", "unemployed"],
  ["ambition", "ambitious", "aspirational", "aspirations"],
];

/** Words that say little of what was found: grammar, and how findings are introduced. In lower case. */
export const lightWords: ReadonlySet<string> = new Set(
  (
    "a about above after again all also although am among an and any are as at be because been before being both " +
    "but by can could did do does doing done during each few for from further had has have having he her here his " +
    "how i if in into is it it's its just made make many may me more most much must my need needs no nor not now of " +
    "off on once one only or other our ours out over own said same say says she should since so some still such than " +
    "that the their them then there these they this those through to together too under until up us very was we " +
    "we've we're were what when where which while who whom why will with within would you your " +
    "ofsted inspector inspectors inspection inspected report reported letter found find finding findings noted note " +
    "praised praise recognised recognise highlighted highlight described commended acknowledged identified stated " +
    "council council's authority local area services service children's children child young people"
  ).split(" "),
);

/** Words that drafts use of the grades and that no table of judgements prints. In lower case. */
export const judgementWords =
  "rated rating rates judged judgement judgment grade graded grading overall across board ofsted inspectors inspection every area categories services";

/** A sentence that states how something was graded has one of each. */
export const gradeStated: readonly RegExp[] = [
  /\b(?:rat(?:ed|ings?)|judged|judge?ments?|grad(?:ed?|es|ing)|overall)\b/i,
  /\b(?:good|outstanding|inadequate|requir(?:es?|ing) improvement)\b/i,
];

/** Words by which a draft tells what the council means to do, whom it thanks and how it feels. */
export const intention =
  /\b(?:we|i|council)(?:['’]ll| will| want| would| shall| are determined| pledge)\b|\bthank|\bproud|\bdelighted|\bpleased|\bdetermined|\bcommitted to\b/i;
