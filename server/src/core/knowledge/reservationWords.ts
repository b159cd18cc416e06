// The words in which inspectors admit a weakness outside the list of areas: "there is more to do", "is not
// consistently". Which sentences of a report have them is found elsewhere. The wordings were read in sixty published
// reports on local authority children's services and letters on visits, 2018 to August 2026.

export interface ReservationWords {
  /** In lower case, straight apostrophes; typical of what inspectors print. */
  readonly example: string;
  readonly admits: RegExp;
  /** What must not stand before it in its clause: it turns the words into praise, a rule or a thing mended. */
  readonly unless: "spared" | "mended" | "negated" | "condition";
}

const notFully =
  "(?:yet|consistently|always|routinely|sufficiently|fully|clearly|adequately|effectively|regularly|systematically|universally|uniformly|well|enough|as (?:consistent|effective|robust|strong|well|clear|timely|good|embedded)|(?:good|strong|clear|robust|swift|quick|timely|prompt|rigorous|detailed|effective|consistent|embedded|evident|sufficient|up to date))";

const someChildren =
  "(?:some|a (?:very )?(?:small|significant|large)? ?(?:number|minority|proportion) of|a minority of|a few|too many|not all)";

const people =
  "(?:(?:disabled|older|younger|vulnerable|of these|these) )?(?:children|young people|care leavers|families|parents|carers|foster carers|social workers|staff|plans|assessments|records|visits|decisions|meetings|cases|personal advisers|pas)";

/** Each kind of wording, the surest first. */
export const reservationWords: readonly ReservationWords[] = [
  {
    example: "there is more to do",
    admits:
      /\b(?:(?:still|much|more|further|some) )?(?:more|further) (?:work )?(?:is )?(?:to do|to be done|needed|required|is needed|is required)\b|\b(?:work|amount|lot|deal) (?:still )?to (?:do|be done)\b|\bmore (?:work |still |also )*(?:needs|remains|has|is|must|ought|could|should) (?:still )?(?:to )?be done\b|\bcould (?:still )?be (?:further |much |more )?(?:improved|strengthened|better|clearer|sharper|enhanced|stronger)\b/,
    unless: "negated",
  },
  {
    example: "needs to improve",
    admits:
      /\b(?:needs?|need) (?:to (?:be )?(?:further |more )?(?:improv|strengthen|develop|embed|better|broader|increas|sharpen|accelerat)|(?:further )?(?:improvement|strengthening|development|embedding))|\b(?:requires?|requiring) (?:further )?(?:improvement(?! to be good)|strengthening|development)|\bimprovements? (?:is|are) (?:still )?(?:needed|required)/,
    unless: "condition",
  },
  {
    example: "is not consistently",
    admits: new RegExp(
      `\\b(?:is|are|was|were|has|have|had|does|do|did|can|could)(?: still| currently| also| often)? not (?:been |yet been |yet )?${notFully}\\b`,
    ),
    unless: "condition",
  },
  {
    example: "though not always",
    admits:
      /\b(?:but|although|though|while|and|or)(?: this| these| they| it)? (?:is |are |does |do )?not (?:yet |always |consistently |routinely |sufficiently )/,
    unless: "condition",
  },
  {
    example: "not all children",
    admits: new RegExp(`\\bnot (?:all|every) (?:of )?(?:the )?${people}?`),
    unless: "negated",
  },
  {
    example: "is not done quickly enough",
    admits:
      /\b(?:not|rarely)\b(?! only)[^,;.]{0,60}? (?:soon|early|quickly|swiftly|well|clear|clearly|strong|robust|good|far|fast|high|broad|often|timely) enough\b|\b(?:is|are|was|were|has|have|had|does|do)(?:,? however,?)? not (?:been |being )?\w+ (?:\w+ )?(?:sufficiently|consistently|routinely|effectively|well|adequately|systematically)\b|\bnot (?:yet )?(?:had|have|having|made|make|have made) (?:a |the |an )?(?:sufficient|enough|desired|intended|necessary|required|full)\b|\b(?:fails?|failed) to\b|\b(?:not|less) as [^,;.]{3,50} as (?:it|they|these|this|leaders) (?:should|could|might|need)\b/,
    unless: "condition",
  },
  {
    example: "too long",
    admits:
      /\b(?:far |often |still |much )?too (?:long|many|few|often|slow|slowly|late|high|low|little|much|variable|inconsistent|frequent|frequently|reliant|optimistic|limited|short|small|soon|early|generic|weak|vague|fragile)\b/,
    unless: "negated",
  },
  {
    example: "remains inconsistent",
    admits:
      /\b(?:inconsisten(?:t|tly|cy|cies)|variable|variability|varies (?:across|between|in|too|considerably)|(?:quality|timeliness) (?:of [^,;.]{3,60} )?(?:vary|varies|varied)|underdeveloped|under-developed|fragmented)\b/,
    unless: "mended",
  },
  {
    example: "is at an early stage",
    admits:
      /\b(?:is|are|was|were|remains?|still|although|though|but)(?: still| currently| also)? (?:at|in) (?:an|a|its|their|the)(?: very| relatively)? early stages?\b|\b(?:yet|still|remains?|has|have) to be (?:fully )?(?:embedded|realised|seen|evidenced)\b|\btoo (?:early|soon) to\b|\b(?:are|is|has|have|still|remains?) yet to (?:be|make|have|see|show|take|lead|result|become|fully|impact|deliver|gain)\b|\b(?:recent|very new|relatively new) and (?:not|yet)\b/,
    unless: "condition",
  },
  {
    example: "experience delay",
    admits:
      /\b(?:experienc\w+|fac(?:es?|ed|ing)|leads? to|leading to|led to|results? in|resulting in|resulted in|caus(?:es?|ed|ing)|subject to|there (?:is|are|has been|have been|remain|were|was)|due to|because of|the impact of) (?:(?!no |any )\w+ ){0,3}delays?\b|^(?:\w+,? )?delays? in\b(?![^.;]*\b(?:is|are) (?:very |now )?(?:rare|avoided|unusual|uncommon|reduced|minimised)\b)|\bdelays? (?:in|for|to)\b(?=[^.]* (?:means?|leads?|leav(?:e|es|ing)|reduc|affect|hinder|hamper))|\b(?:is|are|was|were|has been|have been) (?:\w+ )?delayed\b|\b(?:significant|considerable|long|lengthy|excessive|unnecessary|huge|further|undue|unacceptable|avoidable) (?:and \w+ )?(?:delays?|waits?)\b(?![^.;]*\b(?:is|are) (?:very |now )?(?:rare|avoided|unusual|uncommon|reduced|minimised)\b)|\bdelays? (?!in no\b)[^,;.]{0,60}\b(?:is|are|remains?) (?:too |very |still )?(?:considerable|significant|long|common|frequent)\b|\bdelays? in [^,;.]{3,60} (?:impacts?|affects?|hinders?|means?|leaves?)\b|\bwait (?:an? )?(?:excessive|unacceptable|considerable)/,
    unless: "spared",
  },
  {
    example: "a lack of",
    admits:
      /\b(?:a|the|and|but|by|due to|some|or) (?:\w+ )?lack of\b|\black(?:s|ed)? (?:of )?(?:a |the |sufficient |enough )?(?:clarity|rigour|detail|focus|depth|analysis|curiosity|urgency|pace|challenge|oversight|direction|specificity|consistency|capacity|purpose|impact|evidence|sufficient|clear|robust)\b/,
    unless: "mended",
  },
  {
    example: "insufficiently",
    admits:
      /\binsufficient(?:ly)?\b|\binadequate(?:ly)? (?!judgement|rating|grade|at |in 20|overall|and |to )\w|\b(?:is|are|was|were|remains?|been) (?:often |sometimes |largely )?ineffective\b|\bineffective (?:management|oversight|planning|supervision|practice|challenge|leadership)/,
    unless: "mended",
  },
  {
    example: "limited oversight",
    admits:
      /\blimited (?:in (?:scope|impact)|(?:\w+ )?(?:oversight|evidence|impact|understanding|capacity|consideration|choice|range|progress|availability|focus|curiosity|analysis|access|support|use|options|effectiveness|challenge|rigour|detail|assurance|effect|opportunit\w+))\b|\b(?:is|are|remains?|remain|too|very) limited\b|\b(?:an|the) absence of (?:a |any )?(?:robust|clear|tailored|effective|consistent|senior|strong|strategic|coherent|management)\b|\b(?:is|are|remains?) (?:often |sometimes |largely |too often |also |still )?(?:unclear|unmet)\b|\b(?:largely|often) absent\b/,
    unless: "mended",
  },
  {
    example: "weaknesses in",
    admits:
      /\b(?:weakness(?:es)?|shortfalls?|deficits?|deficienc(?:y|ies)) (?:in|remain|at|across|that|of)\b|\b(?:some|significant|key|identified|further) (?:weakness(?:es)|shortfalls?|gaps?)\b|\b(?:is|are|remains?|less|weaker|too) (?:often |sometimes |also |still |too )?weak(?:er)?\b|\bweaker (?:\w+ )?(?:plans?|assessments?|records?|practice|examples?|supervision|oversight|response|understanding|recording)\b|\b(?:serious|widespread|systemic|significant)(?: (?:and\/or|and|or) \w+)? (?:failings|failures)\b|\b(?:there (?:are|is|remain|remains)|leaves?|leaving|leads? to|left) (?:\w+ ){0,2}(?:gaps?|shortages?)\b|\b(?:gaps? in|shortages? of) (?:the )?(?:\w+ )?(?:provision|service|services|support|oversight|recording|records|knowledge|placements?|homes|carers|foster|practice|data|information|health|therapeutic|assessments?)\b/,
    unless: "mended",
  },
  {
    example: "poor quality",
    admits:
      /\b(?:is|are|was|were|remains?|often|too) (?:often |still |sometimes |too )?poor(?:ly)?\b|\bpoor(?:er)? (?:quality|practice|oversight|recording|record|records|planning|plans|decision|management|performance|experiences of|response|quality)\b|\bof poor(?:er)? quality\b/,
    unless: "mended",
  },
  {
    example: "some children do not",
    admits: new RegExp(
      `\\b${someChildren} ${people}(?:(?! who | when | where | whose )[^,;.]){0,60}? (?:do not|does not|are not|is not|have not|has not|had not|cannot|were not|wait|remain (?:in|on|at|without|living|too|un)|continue to (?:have|live|experience|wait|be) (?:poor|in un|too|harm|risk|drift|delay))\\b`,
    ),
    unless: "condition",
  },
  {
    example: "for some children, this is not",
    admits: new RegExp(
      `\\bfor (?:${someChildren} ${people}|other children|others|some)(?:(?! who | when | where | whose )[^.;]){0,60}?\\b(?:is not|are not|does not|do not|has not|have not|not as|less|drift|too|lack|delay(?:s|ed)?)\\b`,
    ),
    unless: "spared",
  },
  {
    example: "however, caseloads remain high",
    admits:
      /^(?:however|but|nevertheless|nonetheless),? [^;]*?\b(?:not(?! only)|no|lacks?|less|fewer|only|few|remains? (?:a (?:challenge|concern)|high|low)|missed|unable|limits?|limited|hampered|undermined|hindered|fails?|failed|cannot|rarely|seldom)\b/,
    unless: "condition",
  },
  {
    example: "is less well developed",
    admits:
      /\b(?:is|are|was|were|and|but|although|though|remains?|remain) (?:still )?less (?:well|effective|consistent|clear|strong|timely|evident|robust|developed|focused|successful|secure|positive)\b/,
    unless: "condition",
  },
  {
    example: "this hinders progress",
    admits:
      /\b(?:hampers?|hinders?|hindered|hampered|impedes?|impeded|inhibits?)\b|\b(?:over-?reliance|over-?reliant|overly reliant|heavy reliance|heavily reliant)\b|\b(?:multiple|frequent|several|numerous) changes (?:in|of) (?:their )?(?:social )?workers?\b|\b(?:higher|high|unmanageable) caseloads\b|\bcaseloads (?:are|remain|remained) (?:still )?(?:too |very )?(?:high|higher|large)\b/,
    unless: "spared",
  },
  {
    example: "remains a challenge",
    admits:
      /\bremains? (?:a|an) (?:\w+ )?(?:challenge|concern|issue|risk|problem|area for (?:improvement|development))\b|\b(?:is|are) (?:a|an) (?:significant |continuing |ongoing )?(?:weakness|area (?:for|of) (?:improvement|development)|concern)\b|\bmissed opportunit|\bopportunities (?:are|were|to [^,.]{3,50} (?:are|were)) (?:\w+ )?missed\b|\bdrift and delay\b|\b(?:drift|delay) for (?:some|children|a)\b|\bat risk of (?:significant )?harm for (?:too )?long/,
    unless: "spared",
  },
];

/** What spares children the thing or mends it, before the words in their clause. */
export const turnedBy: Readonly<Record<ReservationWords["unless"], RegExp>> = {
  negated:
    /\b(?:no|not|never|nor|without|rarely|none|neither|nobody|no longer|avoid\w*|prevent\w*|ensur\w*|what)\b[^,;]*$/,
  spared:
    /\b(?:no|not|never|nor|without|rarely|none|neither|no longer|avoid\w*|prevent\w*|reduc\w*|minimis\w*|mitigat\w*|limits?|tackl\w*|address\w*|eliminat\w*|eradicat\w*|decreas\w*|escalat\w*|monitor\w*|challeng\w*|any|if|fewer|less|few)\b[^,;]*$/,
  mended:
    /\b(?:strengths?|no|not|never|without|rarely|no longer|avoid\w*|prevent\w*|reduc\w*|minimis\w*|mitigat\w*|tackl\w*|address\w*|eliminat\w*|eradicat\w*|overc[oa]m\w*|resolv\w*|rectif\w*|remed\w*|fill\w*|clos(?:e|ed|ing)|bridg\w*|compensat\w*|challeng\w*|respond\w*|identif(?:y|ies)|any|few|fewer|if|whether|when|where|should)\b[^,;]*$/,
  condition: /\b(?:what|who|whose|when|whenever|where|if|unless|should|until|whether|before|once)\b[^,;]*$/,
};

/** What puts a sentence into the past, or says that it is over. */
export const isOver =
  /\b(?:previously|historical(?:ly)?|historic|legacy|in the past|at the (?:time of the )?(?:last|previous) (?:inspection|visit)|since the (?:last|previous) (?:inspection|visit)|at the last inspection|identified (?:at|in|during) the (?:last|previous)|no longer)\b/;

/** What makes a sentence with such words an admission all the same. */
export const isStill = /\b(?:still|remains?|yet|however|although|continues? to|persist\w*)\b/;
