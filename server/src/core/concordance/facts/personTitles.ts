// Compares the titles of one person: the same, a shorter form, or another office's. Words alone; whose they are is
// known elsewhere.

import { foldTypography } from "../../text.ts";

/**
 * Of one person's titles, each with how often it stands, the one that is more often, or first, where `own` is that with
 * other small words or endings, the same office with another portfolio, or another rank with the same one. Null where there is none.
 */
export function titleAmong(own: string, counted: ReadonlyMap<string, number>): string | null {
  const titles = [...counted].map(([written, count]) => ({ written, count, folded: fold(written) }));
  const ownFold = fold(own);
  const ownStems = stemsOf(own);
  const rival = titles.find(
    ({ written, folded }) =>
      folded !== ownFold &&
      (stemsOf(written) === ownStems ||
        isOtherPortfolio(own, written) ||
        isOtherStep(own, written) ||
        isOtherKind(own, written) ||
        isOtherRank(own, written)),
  );
  if (rival === undefined) return null;
  const count = (title: string): number =>
    titles.reduce((sum, { count: each, folded }) => (folded === title ? sum + each : sum), 0);
  const first = titles.find(({ folded }) => folded === ownFold || folded === rival.folded);
  const [rivals, owns] = [count(rival.folded), count(ownFold)];
  return rivals > owns || (rivals === owns && first?.folded === rival.folded) ? rival.written : null;
}

/** "Executive Director", "Cabinet Member"; what it is for. */
const officeAndPortfolio =
  /^(?:the |our |its )?((?:executive |corporate |strategic |service |assistant |deputy )*director|(?:deputy )?(?:cabinet|lead|executive) member|cabinet lead|portfolio holder)(?: of| for|,) (.+)$/;
/** What the law calls them, whatever else they are called. */
const statutory = /^(?:director of|lead member for) children's services$/;
const ofCabinet = /^(?:cabinet|lead|executive) member$|^cabinet lead$|^portfolio holder$/;

/** "Executive Director for Children and Learning" beside "… of Children's Services": neither is short for the other. */
function isOtherPortfolio(a: string, b: string): boolean {
  const [some, other] = [fold(a), fold(b)];
  if (statutory.test(some) || statutory.test(other)) return false;
  const [, office = "", portfolio = ""] = officeAndPortfolio.exec(some) ?? [];
  const [, otherOffice = "", otherPortfolio = ""] = officeAndPortfolio.exec(other) ?? [];
  if (office === "" || otherOffice === "") return false;
  const same = office === otherOffice;
  if (!same && !(ofCabinet.test(office) && ofCabinet.test(otherOffice))) return false;
  const words = (of: string): string[] =>
    stemsOf(of)
      .split(" ")
      .filter((word) => same || word !== "service");
  const [own, others] = [words(portfolio), words(otherPortfolio)];
  return own.some((word) => !others.includes(word)) && others.some((word) => !own.includes(word));
}

const assistantDirector = /^(?:deputy|assistant)\sdirector\b(?!.*\sand\s(?:\w+\s)?director\b)/;
const director = /^(?:(?:executive|corporate|strategic)\s)?director\s(?:of|for)\s(?!.*\bassistant\b)/;

/** "Deputy Director of Children's Services" beside "Director of Children's Services". */
function isOtherStep(a: string, b: string): boolean {
  const step = /^(?:deputy|assistant)\s/;
  const [some, other] = [fold(a), fold(b)];
  // Whatever they are for, nobody is a director and an assistant director.
  if (
    [some, other].some((title) => assistantDirector.test(title)) &&
    [some, other].some((title) => director.test(title))
  )
    return true;
  return stemsOf(some.replace(step, "")) === stemsOf(other.replace(step, ""));
}

/** "Corporate Director of …" beside "Executive Director of …": of one portfolio nobody is both. */
function isOtherKind(a: string, b: string): boolean {
  const [[, kind, portfolio] = [], [, otherKind, otherPortfolio] = []] = [a, b].map(
    (title) => kindOfDirector.exec(fold(title)) ?? [],
  );
  return kind !== undefined && otherKind !== undefined && kind !== otherKind && portfolio === otherPortfolio;
}

const kindOfDirector =
  /^(?:(?:the|our|its)\s)?(executive|corporate|strategic|service|group)\sdirector(?:\sof|\sfor|,)\s(.+)$/;

/** What an officer of a rank is for. */
const rankAndPortfolio =
  /^(?:(?:the|our|its)\s)*(?:(?:\w+\s){0,2}director|head|(?:\w+\s){0,2}manager|chief officer)(?: of| for|,)\s(.+)$/;

/** "Head of Safeguarding" beside "Assistant Director for Safeguarding". */
function isOtherRank(a: string, b: string): boolean {
  if (!areDifferentOfficers(a, b) || !areDifferentOfficers(b, a)) return false;
  const [own, others] = [a, b].map((title) => stemsOf(rankAndPortfolio.exec(fold(title))?.[1] ?? ""));
  return own !== undefined && own !== "" && own === others;
}

/** What an officer is: nobody is two of these at once. */
const officers =
  /^(?:(?:the|our|its|interim|acting)\s)*(?:(chief executive)|(chief officer)(?=,| of| for)|(?:\w+\s){0,2}(director)|(head) of|(?:\w+\s){0,2}(manager))\b/;

/** "Chief Executive and Director of …" is both. */
const twoOffices = /\sand\s.*\b(?:executive|director|head|manager)\b/i;

function areDifferentOfficers(written: string, whole: string): boolean {
  if (twoOffices.test(whole)) return false;
  const ranks = [written, whole].map((title) => officers.exec(fold(title))?.slice(1).find(Boolean));
  return ranks.every((rank) => rank !== undefined) && ranks[0] !== ranks[1];
}

/** Whether a title can stand for the whole one, or says nothing against it: somebody may hold two offices. */
export function isTitleFor(written: string, whole: string): boolean {
  if (isWidened(written, whole)) return false;
  // An office held for the time being is another.
  const interim = /^(?:interim|acting)\b/i;
  if (interim.test(whole) && fold(whole.replace(interim, "").trim()) === fold(written)) return false;
  if (areDifferentOfficers(written, whole)) return false;
  if (interim.test(written) && !interim.test(whole)) return false;
  if (isShortened(written, whole)) return true;
  const others = stemsOf(whole).split(" ");
  return !stemsOf(written)
    .split(" ")
    .some((word) => others.includes(word));
}

/** "Portfolio Holder for Children and Young People" for "… for Children": more than it is for. A second office is none. */
function isWidened(written: string, whole: string): boolean {
  const [own, other] = [fold(written), fold(whole)];
  if (!/\s(?:of|for)\s/.test(other) || !own.startsWith(`${other} and `)) return false;
  return !secondOffice.test(own.slice(other.length));
}
const secondOffice =
  /\b(?:director|chief|leader|member|holder|chair|mayor|head|principal|manager|officer|commissioner|lead)\b/;

/** The same title, a shorter form of it, or one that adds where. */
export function isShortened(a: string, b: string): boolean {
  const [some, other] = [barely(a), barely(b)];
  const begins = (long: string, short: string): boolean =>
    long.startsWith(`${short} `) || long.startsWith(`${short},`);
  return some === other || begins(some, other) || begins(other, some);
}

function barely(title: string): string {
  return fold(title)
    .replace(/^(?:the|our|its|interim|acting|former|then|new|statutory)\s+/, "")
    .replace(/\bcouncil leader\b|\bleader of(?: the| \S+(?: \S+)?)? council\b/, "leader");
}

export function isSameTitle(a: string, b: string): boolean {
  return b !== "" && fold(a) === fold(b);
}

/** A title's words of weight, without endings: "Director for Children Services" has those of "of Children's". */
function stemsOf(title: string): string {
  return fold(title)
    .replace(/'s?\b/g, "")
    .split(/[\s,]+/)
    .filter((word) => !/^(?:of|for|the|and|to|in)$/.test(word))
    .map((word) => word.replace(/s$/, ""))
    .join(" ");
}

/** As titles and names are compared: in lower case, without typography. */
export function fold(written: string): string {
  return foldTypography(written).toLowerCase().replaceAll("&", "and");
}
