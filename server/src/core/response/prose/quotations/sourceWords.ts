// The words by which sentences name those whom words can be credited to. Lists only.

export const inspectorWords = new Set(
  "ofsted inspectors inspector inspectorate inspectorates hmi watchdog watchdogs regulator regulators".split(
    " ",
  ),
);
export const ofstedTail = new Set(
  "inspectors inspector inspection report letter team findings feedback visit lead latest full published recent final monitoring focused ilacs senior".split(
    " ",
  ),
);
export const ofstedHeads = new Set(
  "inspectors inspector inspection report letter team findings feedback visit".split(" "),
);
export const ofstedThings = new Set(
  "rating ratings framework improvement journey grade grades registration preparation ready".split(" "),
);
export const documentHeads = new Set(
  "report letter inspection visit findings feedback review judgement".split(" "),
);
export const determiners = new Set("the its their a an this our his her that your".split(" "));
export const reportModifiers = new Set(
  "key main headline visit latest final published full new inspection ilacs ofsted inspectors inspector draft recent same previous last overall positive glowing subsequent official written short standard joint area targeted local authority children services very first second earlier 's ofsteds feedback findings".split(
    " ",
  ),
);
export const absentModifiers = new Set(
  "monitoring focused peer dfe lga cqc commissioner's commissioners practice scrutiny annual external internal independent audit department's diagnostic jtai send safeguarding case serious board's".split(
    " ",
  ),
);
export const absentBodies = new Set(
  "lga dfe cqc hmicfrs ombudsman commissioner auditors auditor adviser advisers healthwatch".split(" "),
);
export const ownDocuments = new Set(
  "plan strategy guidance framework policy survey consultation act procedure procedures charter board panel committee partnership vision".split(
    " ",
  ),
);
export const titles = new Set(
  "cllr councillor dr mr mrs ms miss sir dame professor prof rev lord lady baroness mayor".split(" "),
);
export const roles = new Set(
  "leader director executive chair chairman chairwoman member minister officer head manager spokesperson spokesman spokeswoman secretary".split(
    " ",
  ),
);
export const groups = new Set(
  "staff children parents carers families people workers managers partners practitioners leaders advisers leavers residents headteachers schools parent carer worker child person young".split(
    " ",
  ),
);
export const personPronouns = new Set("she he we i".split(" "));
export const prepositions = new Set(
  "on to of from by about in with for following after since at under into despite through during before against via within alongside per upon regarding between like than as".split(
    " ",
  ),
);
export const transitive = new Set(
  "welcomed welcomes welcome accepted accepts accept thanked thank thanking read received published told tell asked ask invited met informed showed shown assured gave considered welcoming accepting reading shared wrote".split(
    " ",
  ),
);
export const someOf = new Set(
  "one two three both all some several most many each another none member members".split(" "),
);
export const clauseOpeners = new Set(
  "and but that which while when where as because although however so if whether then though or who whose what how why also today overall importantly additionally recently whilst unless until both".split(
    " ",
  ),
);

export const authorWords = new Set("author authors writer writers".split(" "));
