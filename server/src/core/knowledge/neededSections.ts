// The sections that each kind of response needs, in the order in which councils print them: what a new draft is
// given and what a check looks for are one list. Source: the contract, section 4; headings that count are those
// councils' published papers use for it. Holds data only; never looks at a draft.

/** A section that a kind of response needs. */
export interface NeededSection {
  /** What it is for: the same word over all kinds. */
  readonly purpose: SectionPurpose;
  /** Its heading in a new draft. */
  readonly heading: string;
  /** Headings that count as it, in lower case, without number and marks. */
  readonly counts: RegExp;
  /** A line with a label below the title, or at the end, rather than a section; absent for a section. */
  readonly line?: "opening" | "end";
}

export type SectionPurpose =
  | "introduction"
  | "findings"
  | "strengths"
  | "acceptance"
  | "improvement"
  | "actions"
  | "governance"
  | "impact"
  | "glossary"
  | "scope"
  | "dates"
  | "signatory"
  | "purpose"
  | "recommendations"
  | "background"
  | "options"
  | "consultation"
  | "financial"
  | "legal"
  | "equality"
  | "risk"
  | "appendices"
  | "background-papers"
  | "quotations"
  | "report-link"
  | "notes"
  | "comments"
  | "meeting"
  | "dated"
  | "author"
  | "contact"
  | "place"
  | "printed"
  | "correction"
  | "evidence";

const governance: NeededSection = {
  purpose: "governance",
  heading: "Governance and monitoring",
  counts:
    /\bgovernance\b|\bmonitor(?:ing|ed)?\b|\boversight\b|\baccountability\b|\bassurance\b|\bimprovement board\b|\breporting arrangements\b/,
};

const actions: NeededSection = {
  purpose: "actions",
  heading: "Actions",
  counts:
    /\bactions?\b|\bimprovement plan\b|\bareas? (?:for|of) improvement\b|\bwhat (?:we|the council) (?:will|are going to|is going to|are|is) do(?:ing)?\b|\bwhat needs to improve\b|\bour plan\b|\bpriorit(?:y|ies)\b/,
};

const dated: NeededSection = {
  purpose: "dated",
  heading: "Date",
  counts: /\bdated?\b|\bembargo\w*|\bfor immediate release\b/,
  line: "opening",
};

/** By kind. */
export const neededSections = {
  "press-statement": [
    dated,
    {
      purpose: "improvement",
      heading: "What we will improve",
      counts:
        /\bimprov\w+|\bnext steps?\b|\bwhat (?:happens|comes) next\b|\bwhat we (?:will|are) do(?:ing)?\b/,
    },
    {
      purpose: "quotations",
      heading: "What we say",
      counts: /\bsays?\b|\bsaid\b|\bquot(?:es?|ations?)\b|\bcomments?\b|\bstatements?\b|\breaction\b/,
    },
    {
      purpose: "report-link",
      heading: "Read the report",
      counts: /\bread\b.*\breport\b|\bfull report\b|\bfurther information\b|\bmore information\b|\blinks?\b/,
    },
    { purpose: "notes", heading: "Notes to editors", counts: /\bnotes?\b|\beditors?\b|\bbackground\b/ },
    {
      purpose: "contact",
      heading: "Contact for the press",
      counts: /\bcontacts?\b|\b(?:press|media) (?:office|team|desk|enquir\w+|relations)\b|\benquiries\b/,
      line: "end",
    },
  ],
  "action-plan": [
    {
      purpose: "introduction",
      heading: "Introduction",
      counts: /\bintroduction\b|\bforeword\b|\bpreface\b|\boverview\b|\bpurpose\b|\bbackground\b|\bcontext\b/,
    },
    {
      purpose: "findings",
      heading: "What the inspectors found",
      counts:
        /\bfindings?\b|\binspect(?:ors?|ion)(?:['’]s)?\b.*\b(?:found|find|say|said|outcome|judgements?|results?)\b|\bjudgements?\b|\boutcome of\b|\bwhat (?:ofsted|inspectors|the inspectors) (?:found|said|say|told)\b|\bsummary of\b.*\binspection\b/,
    },
    governance,
    actions,
    {
      purpose: "impact",
      heading: "How we will know that it has worked",
      counts:
        /\bimpact\b|\bhow\b.*\bknow\b|\bmeasur\w+|\bsuccess\b|\bevidence\b|\bperformance\b|\bwhat will be different\b|\bdifference\b|\boutcomes?\b/,
    },
    {
      purpose: "glossary",
      heading: "Glossary",
      counts: /\bglossary\b|\bterms\b|\babbreviations\b|\bacronyms\b|\bjargon\b|\bdefinitions\b/,
    },
  ],
  "committee-report": [
    {
      purpose: "meeting",
      heading: "Meeting",
      counts: /\bmeeting\b|\bcommittee\b|\bcabinet\b|\bcouncil\b|\bdecision maker\b/,
      line: "opening",
    },
    dated,
    {
      purpose: "author",
      heading: "Author",
      counts:
        /\bauthors?\b|\breport (?:of|by|from)\b|\bofficers?\b|\bcontacts?\b|\bdirector\b|\bprepared by\b/,
      line: "opening",
    },
    {
      purpose: "purpose",
      heading: "Purpose",
      counts:
        /\bpurpose\b|\bsummary\b|\bintroduction\b|\bwhy\b|\breasons? for (?:this|the|bringing)\b|\b(?:aims?|objectives?) of (?:this|the) (?:report|paper)\b|\bwhat (?:this|the) (?:report|paper) (?:is|asks|does)\b/,
    },
    {
      purpose: "recommendations",
      heading: "Recommendations",
      counts:
        /\brecommend(?:ations?|ed)\b|\bdecisions?\b|\b(?:members|cabinet|the committee|council) (?:is|are) asked\b|\baction required\b/,
    },
    {
      purpose: "background",
      heading: "Background",
      counts: /\bbackground\b(?! (?:papers|documents))|\bcontext\b|\bintroduction\b|\bhistory\b/,
    },
    {
      purpose: "findings",
      heading: "The judgements and areas for improvement",
      counts:
        /\bjudgements?\b|\bareas? (?:for|of) improvement\b|\bfindings?\b|\boutcome\b|\binspection\b|\bkey issues\b|\bmain (?:body|considerations|report)\b/,
    },
    {
      purpose: "options",
      heading: "Options and next steps",
      counts:
        /\boptions?\b|\balternatives?\b|\bnext steps?\b|\bway forward\b|\bproposals?\b|\bwhat happens next\b|\bforward plan\b/,
    },
    {
      purpose: "consultation",
      heading: "Consultation",
      counts: /\bconsult\w+|\bengage\w*|\bco-production\b/,
    },
    {
      purpose: "financial",
      heading: "Financial implications",
      counts: /\bfinanc\w+|\bresources?\b|\bbudget\w*|\bcosts?\b|\bvalue for money\b|^implications$/,
    },
    {
      purpose: "legal",
      heading: "Legal implications",
      counts: /\blegal\b|\bstatutory\b|\bmonitoring officer\b|^implications$/,
    },
    {
      purpose: "equality",
      heading: "Equality implications",
      counts: /\bequalit\w+|\bdiversity\b|\binclusion\b|\bequity\b|^implications$/,
    },
    { purpose: "risk", heading: "Risk implications", counts: /\brisks?\b|^implications$/ },
    {
      purpose: "appendices",
      heading: "Appendices",
      counts: /\bappendi(?:x|ces)\b|\bannex(?:es)?\b|\battachments?\b|\benclosures?\b/,
    },
    {
      purpose: "background-papers",
      heading: "Background papers",
      counts:
        /\bbackground (?:papers|documents|information)\b|\bsource documents\b|\bsupporting (?:papers|documents)\b/,
    },
  ],
  "visit-response": [
    {
      purpose: "scope",
      heading: "Scope",
      counts:
        /\bscope\b|\bintroduction\b|\bbackground\b|\bthe (?:visit|inspection)\b|\bcontext\b|\bpurpose\b/,
    },
    {
      purpose: "acceptance",
      heading: "Our response to the findings",
      counts: /\baccept\w*|\bresponse\b|\bfindings?\b/,
    },
    {
      purpose: "strengths",
      heading: "Strengths",
      counts: /\bstrengths?\b|\bstrong\b|\bwhat (?:is|was) (?:working|going) well\b|\bpositives?\b/,
    },
    actions,
    governance,
    {
      purpose: "dates",
      heading: "Dates",
      counts:
        /\bdates?\b|\btime(?:table|line|scale)s?\b|\bdeadlines?\b|\bnext steps?\b|\bwhat happens next\b/,
    },
    {
      purpose: "signatory",
      heading: "Signed",
      counts: /\bsign(?:ed|atory|atories|ature|-off)\b|\bon behalf of\b/,
    },
  ],
  "factual-accuracy-comments": [
    {
      purpose: "comments",
      heading: "Comments",
      counts: /\bcomments?\b|\bcorrections?\b|\bfactual\b|\baccuracy\b|\bpoints\b/,
    },
    {
      purpose: "place",
      heading: "Paragraph and page",
      counts: /\bpara(?:graph)?s?\b|\bpages?\b|\bref(?:erence)?\b|\bsection\b|\bwhere\b/,
      line: "end",
    },
    {
      purpose: "printed",
      heading: "Printed words",
      counts:
        /\bprinted\b|\bword(?:s|ing)\b|\btext\b|\b(?:draft|report) says\b|\bstatement\b|\bextract\b|\bas written\b|\bcurrent\w*\b|\bquot\w+/,
      line: "end",
    },
    {
      purpose: "correction",
      heading: "Proposed correction",
      counts: /\bcorrect\w*|\bpropos\w+|\bsuggest\w*|\bamend\w*|\bshould\b|\bchanges?\b|\brequest\w*/,
      line: "end",
    },
    {
      purpose: "evidence",
      heading: "Evidence",
      counts:
        /\bevidence\b|\bsources?\b|\breasons?\b|\brationale\b|\bjustification\b|\bbasis\b|\bwhy\b|\bsupporting\b/,
      line: "end",
    },
  ],
} as const satisfies Readonly<Record<string, readonly NeededSection[]>>;
