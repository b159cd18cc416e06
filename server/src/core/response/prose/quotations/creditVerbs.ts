// The verbs and small words by which sentences credit words to somebody. Lists only.

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** What a named person does with words. */
export const speechVerbs = setOf(
  "said says say stated states added adds commented comments continued continues explained explains remarked responded replied told concluded wrote insisted stressed tweeted welcomed",
);
/** What inspectors and reports do with words. */
export const reportingVerbs = setOf(
  "said says say stated states state noted notes note found finds find observed observes reported reports recognised recognises recognized recognise acknowledged acknowledges acknowledge highlighted highlights highlight described describes describe praised praises praise commended commends commend concluded concludes conclude added adds add commented comments comment recorded records wrote writes write identified identifies identify saw judged judge cited cites credited credits welcomed remarked confirmed confirms criticised criticises told tells tell explained explains continued continues warned warns stressed called calls call thought thinks expressed emphasised emphasises applauded complimented mentioned mentions pointed raised raises spoke speaks referred refers reads read considered felt reflected reflects reiterated declared labelled dubbed branded hailed termed deemed hails hail dubs dub brands labels label deems deem lauds laud lauded applauds applaud compliments considers criticise emphasises emphasise mentions mention cites cite credits judges likens likened pronounced declares stresses warn characterised characterises characterise characterized portrayed portrays portray depicted depicts depict pictured pictures regarded regards",
);
export const participles = setOf(
  "highlighting noting saying stating describing praising commending recognising recognizing adding finding observing acknowledging commenting concluding reporting identifying emphasising citing calling stressing warning explaining remarking confirming criticising writing",
);
/** Said without an agent, these are the inspectors' doing: "were praised for". */
export const strongPassives = setOf(
  "praised commended criticised described characterised characterized portrayed depicted highlighted noted recognised recognized complimented applauded acknowledged singled",
);
/** Said without an agent, these are the inspectors' doing right after a sentence about them: "our hubs were called". */
export const namingPassives = setOf(
  "called hailed labelled branded dubbed termed deemed pronounced declared said",
);
/** Said without an agent of what something was judged "to be", these are the inspectors' doing. */
export const judgingPassives = setOf(
  "judged found considered deemed assessed said thought held reported seen felt regarded",
);
export const beForms = setOf("was were been being is are be get got");
export const helpers = setOf(
  "has have had also further then rightly clearly specifically particularly both all even now again later went on to did do does itself themselves here repeatedly consistently again positively especially particularly rightly strongly specially not only just",
);
export const conjunctions = setOf("and but or then while whilst who which that as");
export const viewNouns = setOf(
  "view words word finding findings conclusion conclusions comment comments observation observations statement judgement verdict description phrase assessment praise criticism phrases wording message messages opinion expression recognition acknowledgement concern concerns remark remarks summary feedback eyes verdicts sentence quotation",
);
/** What inspectors are when they say so: "were clear that". */
export const opinions = setOf(
  "clear impressed struck concerned complimentary satisfied confident positive critical assured",
);
/** Verbs that speak with the word after them: "draws attention to", "singles out". */
export const phrasalVerbs: ReadonlyMap<string, readonly string[]> = new Map(
  [
    "draw draws drew: attention",
    "pay pays paid: tribute",
    "make makes made: mention reference",
    "take takes took: note",
    "single singles singled pick picks picked: out",
    "point points: to out",
    "sum sums summed: up it this",
  ].flatMap((line) => {
    const [verbs = "", next = ""] = line.split(": ");
    return verbs.split(" ").map((verb) => [verb, next.split(" ")] as const);
  }),
);

/** Every word that credits something or opens a phrase that does: at no other is a credit looked for. */
export const creditWords = new Set([
  ..."according put puts has have had phrase phrased phrases word words worded".split(" "),
  ...phrasalVerbs.keys(),
  ...participles,
  ...opinions,
  ...reportingVerbs,
  ...speechVerbs,
]);
