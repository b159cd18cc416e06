// The forms of words that name whoever led an inspection in other ways than "the lead inspector" and "led by": a team
// sent under somebody, thanks to somebody and her colleague, somebody's name under a letter. Finds forms of words only.

import { fullName, honorific } from "./personNames.ts";
import { sought } from "../../../sought.ts";

export const rank = String.raw`(?:HMI|SHMI|H[ie][sr]\sMajesty[’']s\s(?:Senior\s)?Inspector|(?:[Ss]enior\s)?(?:Ofsted\s)?[Ii]nspector)`;
export const name = String.raw`(?:${honorific}\s)?(?<name>${fullName})`;
export const led = String.raw`(?:${rank}\s|(?:the\s)?[Ll]ead\s[Ii]nspector,?\s)?${name}`;

const here = String.raw`(?:here|with\sus|on\s?site|in\s(?:the|our)\s(?:borough|city|county|town|council|area|district)\b)`;
const some = String.raw`(?:\sof\s(?:\p{Ll}+|\d+)(?:\s(?:inspectors|HMI))?)?`;
const thanks = String.raw`\b(?:[Tt]hank(?:s|ed|ing)?|[Gg]rateful|[Gg]ratitude|[Aa]ppreciation)\b[^.;:\n]{0,40}?`;

/**
 * What a form needs to be of Ofsted's: nothing more than its own words, or words of inspectors in the sentence or
 * shortly before, or the sentence before being about inspectors.
 */
export type Setting = "any" | "inspectors" | "theirs";

export interface InspectorForm {
  readonly form: RegExp;
  readonly signs: boolean;
  readonly needs: Setting;
  /** Told of somebody who may be another than the lead: only a name like the lead's is a slip. */
  readonly near: boolean;
}

const forms: readonly [source: string, needs: Setting, how?: "near" | "signs"][] = [
  // "Ofsted sent a team of seven under Ada Marsh".
  [
    String.raw`\b(?:Ofsted|OFSTED|[Ii]nspectorate)\s(?:\p{Ll}+\s){0,2}?(?:sent|brought|fielded|deployed)\s(?:us\s)?(?:a|its|their)\s(?:\p{Ll}+\s){0,2}?team${some},?\s(?:under|(?:led|headed)\sby)\s${led}`,
    "any",
  ],
  // "The team, under Ada Marsh, read …", once inspectors were spoken of.
  [
    String.raw`^\W*(?:The|Their|Its)\s(?:(?:small|full|whole|inspection)\s)?team${some},?\sunder\s${led}`,
    "theirs",
  ],
  // "At the head of the team was Ada Marsh, His Majesty’s Inspector".
  [
    String.raw`\b[Aa]t\s(?:the\shead\sof\s(?:the|its|their)\s(?:\p{Ll}+\s)?team|(?:its|their)\shead)\s(?:was|stood)\s${led}(?=,?\s${rank})`,
    "any",
  ],
  [
    String.raw`\b[Aa]t\s(?:the\shead\sof\s(?:the|its|their)\s(?:inspection\s)?team|(?:its|their)\shead)\s(?:was|stood)\s${led}`,
    "theirs",
  ],
  // "In November a team led by Ada Marsh, His Majesty’s Inspector, spent two weeks with us".
  [String.raw`\b[Tt]eam${some},?\s(?:led|headed)\sby\s${name}(?=,?\s${rank})`, "any"],
  // "Inspectors were here in June and were led by Ada Marsh".
  [
    String.raw`\b(?<!\b(?:met|saw|told|with|by)\s)[Ii]nspectors\s(?:were|came|visited|arrived|spent)\b[^.;:\n]{0,100}?(?:,\sand|,|\sand)\s(?:they\s)?(?:were\s)?(?:led|headed)\sby\s${led}`,
    "any",
  ],
  // "Inspectors, led again by Ada Marsh".
  [
    String.raw`\b(?:[Ii]nspectors|[Ii]nspection(?:\steam)?|Ofsted[’']s\steam)(?:,|,?\s(?:was|were))?\s(?:again\s|once\s(?:again|more)\s|ably\s|this\stime\s)?(?:led|headed)\s(?:again|once\s(?:again|more)|this\stime|ably)?\s?by\s${led}`,
    "any",
  ],
  // "The fieldwork was overseen by Ada Marsh HMI".
  [
    String.raw`\b(?:[Ii]nspection|[Vv]isit|[Ff]ieldwork)\s(?:was|were)\s(?:overseen|directed|managed|headed(?:\sup)?|run)\sby\s(?:${rank}\s${name}|(?:${honorific}\s)?(?<first>${fullName})(?=,?\s${rank}))`,
    "any",
  ],
  // "The report names the lead inspector as Ada Marsh", "… names Ada Marsh as lead inspector".
  [
    String.raw`\b(?:names?|named|gives?|gave|lists?|listed|records?|recorded|identif(?:y|ies|ied)|shows?)\s(?:the|its|our|Ofsted[’']s)\s[Ll]ead\s[Ii]nspector\sas\s${led}`,
    "any",
  ],
  [
    String.raw`\b(?:[Rr]eport|[Ll]etter|Ofsted|[Ff]ront\spage|[Cc]over)\s(?:names?|named|gives?|gave|lists?|listed|records?|recorded|identif(?:y|ies|ied)|shows?)\s${led}(?:,?\s${rank},?)?\sas\s(?:the\s|its\s)?[Ll]ead\s[Ii]nspector`,
    "any",
  ],
  // "Inspectors came in June. Their lead, Mr Marsh, met …".
  [String.raw`(?:^\W*|[,;]\s)(?:[Tt]heir|[Ii]ts)\slead(?:,\s|\swas\s)${led}`, "theirs"],
  // "We thank Ada Marsh, who led the team, and her colleagues".
  [String.raw`${thanks}${name},\swho\sled\s(?:the|their|Ofsted[’']s)\s(?:inspection\s)?team,`, "inspectors"],
  [String.raw`${name},\swho\sled\s(?:the|their|its)\steam\b`, "inspectors", "near"],
  // "We thank Ada Marsh and her colleague", "… and her fellow inspectors".
  [
    String.raw`${thanks}${name}\sand\s(?:her|his|their)\s(?:fellow\s(?:inspectors?|HMI)|team\sof\sinspectors)\b`,
    "any",
  ],
  [
    String.raw`${thanks}${name}\sand\s(?:her|his|their)\s(?:(?:\p{Ll}+\s)?colleagues?|(?:inspection\s)?team)\b`,
    "any",
    "near",
  ],
  // "Feedback came from the lead inspector. Ada Marsh told us …".
  [String.raw`^\W*${name}\s(?:also\s)?(?:said|told|gave|noted|added|praised|asked)\b`, "theirs", "near"],
  // "We are grateful to Ada Marsh, who signed the letter".
  [
    String.raw`${thanks}${name},\swho\s(?:signed|wrote)\s(?:the|their|its|Ofsted[’']s)\sletter\b(?!\s(?:to|of|back|in\sreply))`,
    "any",
    "signs",
  ],
  [
    String.raw`(?<![,\s]our\s)${name},\swho\ssigned\s(?:their|Ofsted[’']s|the\sinspectors[’'])\sletter\b`,
    "any",
    "signs",
  ],
  // "The letter ends with the name of Ada Marsh".
  [
    String.raw`\b(?:[Tt]he|[Tt]heir|Ofsted[’']s)\sletter(?:\sfrom\s(?:Ofsted|the\sinspectors))?(?:,?\s(?:which|that))?\s(?:ends|closes|ended|finishes)\swith\sthe\s(?:name|signature)\sof\s${led}`,
    "any",
    "signs",
  ],
];

export const inspectorForms: readonly InspectorForm[] = forms.map(([source, needs, how]) => ({
  form: new RegExp(source, "gu"),
  signs: how === "signs",
  needs,
  near: how === "near",
}));

/** "A team led by Ada Marsh was in the borough from 23 June": a team that came from elsewhere. */
export const visitingTeam = new RegExp(
  String.raw`(?:^\W*(?:(?:In|On|From|For|Between)\s[^.;:\n]{0,50}?,?\s)?)(?:[Aa]|[Tt]he|[Tt]heir|[Ii]ts)\s(?:small\s)?team${some},?\s(?:led|headed)\sby\s${name}(?:,[^,.;]{1,40},)?\s(?:(?:was|were)\s${here}|(?:spent|came|arrived|stayed)\b[^.;:\n]{0,40}?\b${here})`,
  "gu",
);

/** Words of teams that come from elsewhere and are not Ofsted's. */
export const otherTeams = sought(
  /\b(?:peer|LGA|challenge|review\w*|diagnostic|advis[eo]rs?|consult\w+|councillors|trainers?|partner\s+in\s+practice|regional|commissioner|mock)\b/i,
);

/** "Inspectors came on …", "Feedback was given by the lead inspector.": the sentence is about inspectors. */
export const aboutInspectors = sought(
  /^\W*(?:(?:On|In|From)\s[^.;]{0,40},\s)?(?:The\s)?(?:Two\s|Three\s|Four\s|Five\s|Six\s)?(?:Ofsted(?:[’']s)?(?:\s(?:inspection|team|inspectors))?|[Ii]nspectors|[Ii]nspection\steam|HMI)\b|\b[Ll]ead\s[Ii]nspector\W*$/,
);

/** "Inspectors met our duty team. Its lead, …": of whom the inspectors met. */
export const aboutOthers = sought(
  /\b(?:met|saw|spoke|praised|(?<!inspection\s)teams?|staff|services?|groups?|partners?|workers?|hubs?)\b/i,
);

/** What a table's row or a list's label is called where it gives the lead inspector. */
export const leadLabel =
  /^\s*(?:(?:lead|reporting)\s+(?:inspectors?|HMI)|Ofsted(?:['’]s)?\s+lead(?:\s+inspector)?|HMI\s+lead|(?:inspection|visit)\s+led\s+by)\s*:?\s*$/i;
/** … and where it gives who signed the letter. */
export const signedLabel =
  /^\s*(?:letter|report\s+letter|Ofsted['’]s\s+letter)\s+(?:was\s+)?signed\s+by\s*:?\s*$/i;

/** "Ofsted lead: Ada Marsh", "Letter signed by: Ada Marsh", "Signed by: Ada Marsh HMI", as a line of its own. */
export const labelled: readonly InspectorForm[] = [
  [
    String.raw`^\W*(?:Ofsted(?:[’']s)?\s[Ll]ead|HMI\s[Ll]ead|[Ll]ead\sHMI|(?:Inspection|Visit)\s[Ll]ed\sby)\s?[:–—-]\s${led}`,
    false,
  ] as const,
  [String.raw`^\W*(?:(?:The\s)?[Ll]etter\s)[Ss]igned\sby\s?[:–—-]\s${led}`, true] as const,
  [String.raw`^\W*Signed\s(?:by\s?)?[:–—-]\s${name}(?=,?\s${rank})`, true] as const,
].map(([source, signs]) => ({ form: new RegExp(source, "gu"), signs, needs: "any", near: false }));
