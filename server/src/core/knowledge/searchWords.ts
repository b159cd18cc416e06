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
  ["special educational needs", "send", "disabled", "disability", "disabilities", "additional needs"],
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
  ["caseloads", "workloads", "overworked", "stretched", "overstretched", "pressures"],
  ["emotional wellbeing", "mental health", "wellbeing"],
  ["education employment", "eet", "college", "work", "jobs", "apprenticeships"],
  ["virtual school", "education", "school"],
  ["self evaluation", "self assessment", "know themselves", "know ourselves"],
  ["improvement", "improved", "progress", "strengthened", "better"],
  ["timely", "promptly", "prompt", "swiftly", "quickly", "quick", "without delay"],
  ["entitlements", "entitled", "local offer"],
  ["homes", "accommodation", "placements", "housing", "lodgings"],
  ["missing", "went missing", "go missing"],
  ["assessment", "assessed"],
  ["early help", "early support", "early intervention"],
  ["corporate parents", "corporate parenting"],
  ["quality assurance", "audit", "audits"],
  ["oversight", "grip", "monitor", "supervision", "supervised", "keep track"],
  ["unaware", "not aware", "did not know", "not sighted"],
  ["edge of care", "stay at home", "remain at home", "stay with their families", "live with their families"],
  ["close to home", "near home", "nearby", "locally"],
  ["court", "proceedings", "judges", "judge", "judiciary"],
  ["culture", "heritage", "faith", "religion", "ethnicity", "race", "identity", "background"],
  ["visible", "visibility", "out and about", "approachable"],
  ["understand", "know", "knowledge", "insight"],
  ["training", "learning", "professional development"],
  ["relationships", "bonds", "trust"],
  ["celebrate", "praise", "recognise achievements"],
  ["therapy", "therapeutic", "counselling", "psychologist"],
  ["doctor", "gp", "gps", "general practitioners", "health"],
  ["step down", "stepped down", "closed", "closure", "ended", "ends"],
  ["safe", "safety", "safeguarded", "safeguarding", "protected", "protection"],
  ["danger", "risk", "risks", "harm"],
  [
    "inconsistent",
    "variable",
    "variability",
    "varies",
    "uneven",
    "patchy",
    "mixed",
    "differs",
    "not consistent",
    "not always",
  ],
  [
    "turnover",
    "churn",
    "changes of",
    "changes in social worker",
    "different social workers",
    "several social workers",
    "someone new",
    "multiple changes",
  ],
  ["agency staff", "agency workers", "locums"],
  ["vacancies", "vacancy", "recruitment", "retention"],
  ["enough", "sufficient", "sufficiency", "shortage", "insufficient", "lack of", "too few", "capacity"],
  ["challenge", "question", "scrutiny", "scrutinise"],
  ["in touch", "contact"],
  ["get hold of", "access", "reach"],
  ["warmth", "compassion", "kindness", "caring", "sensitive"],
  ["babies", "unborn", "infants"],
  ["neet", "out of work", "unemployed"],
  ["ambition", "ambitious", "aspirational", "aspirations"],
  ["deteriorated", "deterioration", "declined", "decline", "slipped", "worsened", "worse", "gone backwards"],
  [
    "reduced",
    "reduction",
    "reducing",
    "fallen",
    "fell",
    "dropped",
    "decreased",
    "cut",
    "halved",
    "fewer",
    "lower",
  ],
  ["increased", "increase", "increasing", "rising", "risen", "grown", "growing"],
  ["delay", "delays", "delayed", "late", "slow", "wait", "waits", "waiting", "too long", "drift", "backlog"],
  ["outstanding", "exceptional", "exceptionally", "excellent", "impressive", "exemplary"],
  ["strength", "strengths", "strong", "highly effective"],
  ["limited", "underdeveloped", "weak", "weaker", "weaknesses", "poor"],
  ["fathers", "dads", "male carers"],
  ["custody", "prison", "jail", "remanded"],
  ["tenancy", "tenancies", "flat", "home of their own", "place of their own"],
  ["unregistered", "not registered", "unlawful", "illegal"],
  ["supported accommodation", "supported lodgings", "semi independent"],
  ["life story", "life journey", "later life letters"],
  ["young carers", "caring responsibilities", "look after a parent"],
  ["records", "recording", "recorded", "written", "notes", "files"],
  ["data", "performance information", "statistics"],
  ["ehc plans", "ehcp", "ehcps", "education health and care plans"],
  ["respite", "short breaks", "overnight"],
  ["exclusion", "exclusions", "excluded", "suspended", "expelled"],
  ["substance misuse", "drugs", "alcohol", "addiction"],
  ["neglect", "neglectful", "neglected"],
  ["radicalisation", "extremism"],
  ["reunification", "return home", "returned home", "back home", "go home"],
  ["strategy meetings", "strategy discussions"],
  ["family group conferences", "family network meetings"],
  ["leisure", "activities", "hobbies", "sport", "clubs"],
  ["university", "higher education", "degree"],
  ["newly qualified", "graduates", "assessed and supported year"],
  ["morale", "happy", "enjoy", "like working", "delighted", "proud"],
  ["at a distance", "far away", "far from", "out of area", "outside the area", "out of county"],
  ["alone", "on their own"],
  ["moves", "moved", "disruption", "breakdown", "broken down"],
  ["repeat their stories", "retell their stories", "tell their story"],
  ["rationale", "reason", "reasons"],
  ["together", "jointly", "joint", "co located", "alongside"],
  ["interpreters", "interpreter", "translators"],
  ["pandemic", "covid", "lockdown"],
  ["recruit", "recruited", "hire", "take on", "attract"],
  ["website", "online", "digital"],
  ["ignored", "overlooked", "missed"],
  ["choice", "options"],
  ["rely", "relies", "reliance", "reliant", "depend", "dependent"],
  ["drive", "driven", "momentum", "move forward", "move things forward", "progress"],
  ["quality", "standard", "standards"],
  ["unclear", "unsure", "confusion", "not clear"],
  ["changed", "transformed", "transformation", "restructured", "restructuring"],
  ["advocate", "advocates", "advocacy", "champion", "speak up"],
  ["repeat", "repeated", "again"],
  ["identify", "identified", "identification", "spot", "spotted", "notice"],
  ["health assessments", "health checks", "medicals"],
  ["emergency", "unplanned", "crisis"],
  ["telephone", "phone", "helpline"],
  ["transition", "transitions", "adulthood"],
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
    "across along able around away become becomes became cannot every everybody everyone everything everywhere anyone " +
    "anybody anything someone something however instead itself keep keeps keeping kept maybe perhaps rather per upon " +
    "various whatever whether whose simply soon sure besides " +
    "get gets getting got give given gives giving go goes going gone come comes came take takes taken taking put puts let " +
    "seem tell tells told ask asks asked call called clear now here always really still yet ever even quite less least " +
    "lot recent recently currently thing things way ways want wants wanted like " +
    "notes finds finding describes describe commend commends recognises praises highlights states concludes concluded " +
    "conclude confirms confirmed confirm accept accepts accepted acknowledge acknowledges pointed points stressed says " +
    "mentions mentioned saw liked struck singled verdict " +
    "council council's authority local area services service children's children child young people"
  ).split(" "),
);

/** Words that drafts use of the grades and that no table of judgements prints. In lower case. */
export const judgementWords =
  "rated rating rates judged judgement judgment grade graded grading overall across board ofsted inspectors inspection every area categories services";

/** Headings of what tells how an inspection was done or what comes next, and paragraphs that open with it. */
export const framingHeading = /^(?:information about|next steps)\b/i;
export const framingOpening =
  /^(?:(?:this|the) letter (?:summarises|to all)|inspectors (?:looked at|considered a range)|(?:this|the) (?:joint targeted area )?(?:inspection|visit) (?:\([A-Z]+\) )?(?:took place|was (?:carried out|led)|includes?)|the (?:focus|methodology) (?:of|for) this|between \d[^.]{0,60}, ofsted|as a result of this inspection|ofsted (?:will take|and (?:the )?(?:cqc|care quality))|the next full|a monitoring inspection will|we have determined)/i;

/** A sentence that states how something was graded has one of each. */
export const gradeStated: readonly RegExp[] = [
  /\b(?:rat(?:ed|ings?)|judged|judge?ments?|grad(?:ed?|es|ing)|overall)\b/i,
  /\b(?:good|outstanding|inadequate|requir(?:es?|ing) improvement)\b/i,
];

/**
 * Words by which a draft tells what the council means to do, whom it thanks, how it feels, what it spends and what
 * has happened since the inspectors left.
 */
export const intention =
  /\bwill\b|\b(?:we|i|they|it)['’]ll\b|\b(?:we|i|council)(?: want| would| shall| are determined| pledge)\b|\bthank|\bproud|\bdelighted|\bpleased|\bdetermined|\bcommitted to\b|£\s?\d|\b(?:have|has) since\b|\bsince (?:the inspection|the visit|then|easter|christmas|january|february|march|april|may|june|july|august|september|october|november|december)\b(?! (?:in )?(?:20|19)\d)|\bafter the (?:report|letter) was\b|\b(?:last|next) (?:week|month|spring|summer|autumn|winter)\b|\bto be (?:launched|opened)\b|\bset aside\b|\bearmarked\b|\bcoming (?:weeks|months|year)\b|\bwe (?:remain|continue)\b|\bimprovement journey\b|\bour (?:priority|aim|vision|ambition|focus) (?:is|for|remains|now)\b/i;

/** A draft credits the inspectors with what follows: then even a plan or thanks told there is theirs to have found. */
export const creditsInspectors =
  /\b(?:ofsted|inspectors?|inspectorates?|report|letter|inspection)\b[^.]{0,40}\b(?:f(?:ou|i)nds?|recogni[sz]\w*|not(?:ed?|es)|sa(?:y|ys|id)|t(?:old|ells?)|prais\w+|highlight\w*|describ\w+|conclud\w+|commend\w*|acknowledg\w+|confirm\w*|saw|identif\w+|were (?:struck|impressed|critical|positive|clear))\b/i;
