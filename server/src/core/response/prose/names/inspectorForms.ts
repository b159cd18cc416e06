// The rank and the labels by which a draft names whoever led an inspection, and the team that came from elsewhere.
// Finds forms of words only.

import { fullName, honorific } from "./personNames.ts";
import { sought } from "../../../sought.ts";

export const rank = String.raw`(?:HMI|SHMI|H[ie][sr]\sMajesty[’']s\s(?:Senior\s)?Inspector|(?:[Ss]enior\s)?(?:Ofsted\s)?[Ii]nspector)`;
const name = String.raw`(?:${honorific}\s)?(?<name>${fullName})`;
export const led = String.raw`(?:${rank}\s|(?:the\s)?[Ll]ead\s[Ii]nspector,?\s)?${name}`;

const here = String.raw`(?:here|with\sus|on\s?site|in\s(?:the|our)\s(?:borough|city|county|town|council|area|district)\b)`;
const some = String.raw`(?:\sof\s(?:\p{Ll}+|\d+)(?:\s(?:inspectors|HMI))?)?`;
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

/** "Letter signed by: Ada Marsh", "Signed by: Ada Marsh HMI", as a line of its own. */
export const signatures: readonly RegExp[] = [
  String.raw`^\W*(?:(?:The\s)?[Ll]etter\s)[Ss]igned\sby\s?[:–—-]\s${led}`,
  String.raw`^\W*Signed\s(?:by\s?)?[:–—-]\s${name}(?=,?\s${rank})`,
].map((source) => new RegExp(source, "gu"));
