// Acronyms that need no spelling out, and capitals that are no acronym. Whether others have been spelt out is read
// from draft and report. GOV.UK's style guide asks for the full form "unless it's well known, like UK, DVLA, US, EU,
// VAT and MP" (gov.uk, A to Z of style, "abbreviations and acronyms"); the reasons here say why each is.

/** Acronyms that readers of a council's papers know better than the words, and why. */
export const wellKnownAcronyms: readonly { readonly reason: string; readonly acronyms: readonly string[] }[] =
  [
    { reason: "countries and places", acronyms: "UK GB EU US USA UAE NI USSR UN".split(" ") },
    {
      reason: "names of the broadcasting, health and public bodies that everybody calls so",
      acronyms:
        "BBC ITV NHS NSPCC RSPCA DVLA HMRC HM HMS UNICEF UNESCO NATO RNLI RAF CQC UNISON GMB YMCA AA".split(
          " ",
        ),
    },
    {
      reason: "offices and honours written after or before a name",
      acronyms:
        "MP GP MEP KC QC PC JP DL OBE MBE CBE KBE DBE BEM BA BSC MA MSC MSc BSc PhD MBA LLB LLM HMI CEO VIP".split(
          " ",
        ),
    },
    {
      reason:
        "the inspectorate, the framework that it names so in its own letters, and a grade that is another check's",
      acronyms: "OFSTED ILACS RI".split(" "),
    },
    {
      reason: "ratings and marks of a plan, spelt out by its own key",
      acronyms: "RAG BRAG RAGB SMART".split(" "),
    },
    {
      reason: "things of every office",
      acronyms:
        "PDF HTML URL PIN ID IT ICT HR PR TV DVD CD PC SMS FAQ OK AOB NB PS PPS CC BCC RE FAO ASAP ETA AI CV DIY QR ISO VAT TBC TBA TBD AGM PO DOB CCTV Wi-Fi WiFi GPS USB".split(
          " ",
        ),
    },
    {
      reason: "schooling and health in everyday speech",
      acronyms: "GCSE PE BTEC HIV AIDS COVID DNA LGBT LGBTQ ADHD PPE".split(" "),
    },
    { reason: "law in everyday speech", acronyms: "GDPR ASBO".split(" ") },
    { reason: "times and eras", acronyms: "AM PM BST GMT AD BC BCE".split(" ") },
  ];

/** Words that drafts set in capitals for weight, as labels or as a rating. */
export const wordsInCapitals: ReadonlySet<string> = new Set(
  "A ABOVE ABOUT AFTER ALL AND ANY ANNEX APPENDIX AGENDA AGREED ACTION ACTIONS ALSO ARE AREA AREAS AS AT AMBER BAD BE BEST BLUE BOTH BUT BY CABINET CAN CHAIR CHECK CHILD CLOSED COST COSTS COUNCIL COPY DATE DATED DAY DAYS DEAR DO DONE DOES DRAFT DUE EACH END ENDS EVERY EXEMPT FAMILY FINAL FIRST FOR FROM FULL GOOD GREEN GREY HAD HAS HAVE HIGH HOW IF IMPACT IN IS ISSUE IT ITEM ITEMS JOINT KEY LAST LATE LEAD LEVEL LIST LOW MAIN MAY MEDIUM MET MORE MUST NEED NEVER NEW NEWS NEXT NO NONE NOR NOT NOTE NOTED NOTES NOW OF OFF OFFICE ON ONE ONLY OPEN OR OUR OUT OVER OWNER PAGE PAPER PAPERS PART PAST PER PHASE PLAN PRESS PUBLIC RATED RED REPORT REPORTS RISK RISKS ROLE SAFE SAME SECRET SECTION SEE SHARED SHOULD SIGNED SOME SOON STAFF STATUS STEP STILL STOP SUB TABLE TASK TEAM THAT THE THEIR THEM THEN THERE THESE THEY THIS TIME TITLE TO TODAY TOO TOTAL TRUE UP UPDATE URGENT US USE VERY VIEW VOICE WARD WAS WE WEEK WERE WHAT WHEN WHERE WHO WHY WILL WITH WORK YEAR YELLOW YES YET YOU YOUR FREE HELP HERE HOME HOMES LIVE LOVE REAL SAVE TOP BIG BELOW BEFORE ABSENT ASK CALL CARE CASE CHANGE CITY COUNTY CORE DELETE EVER FACT FACTS FEW FUND GET GIVE GO GREAT HE HER HIM HIS HOPE HOUR HOURS I INTO ITS JOB JOIN JUST KEEP KNOW LESS LET LIFE LIKE LOCAL LOOK MAKE MANY ME MIND MINOR MOST MUCH MY NAME NEAR ORDER OTHER OWN PACE PLAY RATE READ ROAD RULE SAID SAY SCHOOL SEND-OFF SET SHE SINCE SITE SMALL SO START STAY TAKE TALK TELL THAN THINK TOWN TRUST TRY TWO THREE FOUR FIVE UNDER UNTIL WANT WAY WAIT WARM WELL WHOLE WORD WORDS".split(
    " ",
  ),
);

/**
 * What acronyms stand for, in the singular where they have one. Source: 128 inspection reports and letters of 2013 to
 * 2026, in five or more of which the words stand before the acronym in brackets (UASC in three, DfE in two); those
 * that reports spell out in several ways are left out. CAFCASS (in capitals), SENCO, SENDIASS and LCSPR are spelt out as
 * the bodies and guidance that they come from do.
 */
export const publishedExpansions: ReadonlyMap<string, string> = new Map([
  ["ADM", "agency decision maker"],
  ["ASYE", "assessed and supported year in employment"],
  ["CAFCASS", "Children and Family Court Advisory and Support Service"],
  ["CAMHS", "child and adolescent mental health services"],
  ["CCG", "Clinical Commissioning Group"],
  ["CDOP", "child death overview panel"],
  ["DCS", "director of children’s services"],
  ["DfE", "Department for Education"],
  ["EDT", "emergency duty team"],
  ["ICB", "integrated care board"],
  ["IRO", "independent reviewing officer"],
  ["JTAI", "joint targeted area inspection"],
  ["LADO", "local authority designated officer"],
  ["LCSPR", "local child safeguarding practice review"],
  ["LSCB", "Local Safeguarding Children Board"],
  ["MAPPA", "Multi-Agency Public Protection Arrangements"],
  ["MARAC", "multi-agency risk assessment conference"],
  ["MASH", "multi-agency safeguarding hub"],
  ["NEET", "not in education, employment or training"],
  ["PEP", "personal education plan"],
  ["PLO", "Public Law Outline"],
  ["RHI", "return home interview"],
  ["SCR", "serious case review"],
  ["SEND", "special educational needs and/or disabilities"],
  ["SENCO", "special educational needs co-ordinator"],
  ["SENDIASS", "special educational needs and disabilities information, advice and support service"],
  ["SGO", "special guardianship order"],
  ["UASC", "unaccompanied asylum-seeking children"],
]);
