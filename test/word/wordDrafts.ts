// Word files about Northmere as different makers write them, each with words that a comment is to stand on.

import { inList, p, r, style, table, wordFile } from "./wordFile.ts";

export interface WordFixture {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** What its Markdown is. */
  readonly markdown: string;
  /** Words of the Markdown to be commented on, and what the comment's range is then to hold, as Word would show it. */
  readonly marked: Readonly<Record<string, string>>;
}

const tracked = 'w:id="90" w:author="Ada Marsh" w:date="2026-05-01T09:00:00Z"';
const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${720 * (at + 1)}"/></w:pPr></w:lvl>`;
const lists = `<w:abstractNum w:abstractNumId="0">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "(%2)")}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, "bullet", "•")}</w:abstractNum><w:abstractNum w:abstractNumId="2">${level(0, "decimal", "%1")}${level(1, "decimal", "%1.%2")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>`;
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const mathRun = (words: string): string =>
  `<m:r><w:rPr><w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/></w:rPr><m:t>${words}</m:t></m:r>`;

const sym = (font: string, char: string): string => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
const shown = (code: string, data: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin">${data === "" ? "" : `<w:ffData>${data}</w:ffData>`}</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

export const wordFixtures: readonly WordFixture[] = [
  {
    name: "plain paragraphs with signs of Markdown",
    bytes: wordFile({
      body: p("Plan *A* and snake_case [DCS to confirm] <b> &amp; 5 < 6.") + p("# no heading"),
    }),
    markdown: "Plan \\*A\\* and snake_case [DCS to confirm] \\<b> \\&amp; 5 < 6.\n\n\\# no heading\n",
    marked: { "[DCS to confirm]": "[DCS to confirm]", "\\&amp; 5": "&amp; 5", "no heading": "no heading" },
  },
  {
    name: "runs that Word has cut into pieces",
    bytes: wordFile({
      body: p(r("Insp") + r("ect", "<w:b/>") + r("ors saw ") + r("OFST", "<w:lang/>") + r("ED here.")),
    }),
    markdown: "Insp**ect**ors saw OFSTED here.\n",
    marked: { OFSTED: "OFSTED", saw: "saw" },
  },
  {
    name: "automatic numbers and bullets",
    bytes: wordFile({
      numbering: lists,
      body:
        p("First.", inList(1)) +
        p("Second:", inList(1)) +
        p("one part", inList(1, 1)) +
        p("another", inList(1, 1)) +
        p("Third.", inList(1)) +
        p("a bullet", inList(2)),
    }),
    markdown: "1. First.\n\n2. Second:\n\n   (a) one part\n\n   (b) another\n\n3. Third.\n\n- a bullet\n",
    marked: { another: "another", Third: "Third" },
  },
  {
    name: "automatic numbers with a nought",
    bytes: wordFile({
      numbering: `<w:abstractNum w:abstractNumId="0">${level(0, "decimalZero", "%1.")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      body: p("First.", inList(1)) + p("Second.", inList(1)),
    }),
    markdown: "01. First.\n\n02. Second.\n",
    marked: { Second: "Second" },
  },
  {
    name: "headings numbered by their styles",
    bytes: wordFile({
      numbering: lists,
      body:
        p("Report", style("Title")) +
        p("Background", style("Heading1") + inList(3)) +
        p("Northmere was inspected.", inList(3, 1)) +
        p("", inList(3, 1)) +
        p("It was good.", inList(3, 1)),
    }),
    markdown: "# Report\n\n## 1 Background\n\n1.1 Northmere was inspected.\n\n1.2 \n\n1.3 It was good.\n",
    marked: { Background: "Background", good: "good" },
  },
  {
    name: "tracked changes",
    bytes: wordFile({
      body:
        `<w:p><w:r><w:t xml:space="preserve">Children </w:t></w:r><w:del ${tracked}><w:r><w:delText>never </w:delText></w:r></w:del><w:ins ${tracked}>${r("always wait ")}</w:ins>${r("too long.")}</w:p>` +
        `<w:p><w:pPr><w:rPr><w:del ${tracked}/></w:rPr></w:pPr>${r("Joined ")}</w:p>` +
        p("to this.") +
        `<w:p><w:moveFrom ${tracked}>${r("Moved.")}</w:moveFrom></w:p><w:p><w:moveTo ${tracked}>${r("Moved.")}</w:moveTo></w:p>`,
    }),
    markdown: "Children always wait too long.\n\nJoined to this.\n\nMoved.\n",
    marked: { "always wait too": "always wait too", "Joined to": "Joined to", Moved: "Moved" },
  },
  {
    name: "a comment that is open and one that is done",
    bytes: wordFile({
      body: p(
        `<w:commentRangeStart w:id="4"/>${r("Open words")}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r>${r(" and settled ones.")}<w:r><w:commentReference w:id="5"/></w:r>`,
      ),
      comments:
        '<w:comment w:id="4" w:author="Ada Marsh" w:initials="AM"><w:p w14:paraId="00000001"><w:r><w:t>Is this | right?</w:t></w:r></w:p></w:comment><w:comment w:id="5" w:author="Ada Marsh" w:initials="AM"><w:p w14:paraId="00000002"><w:r><w:t>Done.</w:t></w:r></w:p></w:comment>',
      commentsExtended:
        '<w15:commentEx w15:paraId="00000001" w15:done="0"/><w15:commentEx w15:paraId="00000002" w15:done="1"/>',
    }),
    markdown: "Open words <!-- Comment [AM1]: Is this right? --> and settled ones.\n",
    marked: { "<!-- Comment [AM1]: Is this right? -->": "Open words", settled: "settled" },
  },
  {
    name: "footnotes",
    bytes: wordFile({
      body: p(`${r("A claim")}<w:r><w:footnoteReference w:id="2"/></w:r>${r(".")}`),
      footnotes: `<w:footnote w:id="2">${p(`<w:r><w:footnoteRef/></w:r>${r(" What OFSTED said.")}`)}</w:footnote>`,
    }),
    markdown: "A claim[^1].\n\n[^1]: What OFSTED said.\n",
    // On the note's mark, which is no word.
    marked: { OFSTED: "" },
  },
  {
    name: "a table with merged cells",
    bytes: wordFile({
      body: table([
        ["Action", "Lead", "By when"],
        ["Review | audit", '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>', "July"],
      ])
        .replace(
          '<w:tcPr/><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>',
          `<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${p("Head")}`,
        )
        .replace(
          "</w:tbl>",
          `<w:tr><w:tc><w:tcPr/>${p("Second")}${p("line")}</w:tc><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:tbl>`,
        ),
    }),
    markdown:
      "| Action | Lead | By when |\n| --- | --- | --- |\n| Review \\| audit | Head | July |\n| Second<br>line | Head |  |\n",
    marked: { "\\| audit": "| audit", line: "line" },
  },
  {
    name: "columns set in the middle and at the right",
    bytes: wordFile({
      body: table([
        ["Action", p("Due", '<w:jc w:val="center"/>'), p("Cost", '<w:jc w:val="right"/>')],
        ["Audit", p("July", '<w:jc w:val="center"/>'), p("£20", '<w:jc w:val="right"/>')],
      ]),
    }),
    markdown: "| Action | Due | Cost |\n| --- | :-: | --: |\n| Audit | July | £20 |\n",
    marked: { July: "July" },
  },
  {
    name: "words within a field, which no comment parts",
    bytes: wordFile({
      body: p(`${r("We answer ")}${field("REF _Ref2", "the areas of the report")}${r(" in turn.")}`),
    }),
    markdown: "We answer the areas of the report in turn.\n",
    marked: { "areas of": "the areas of the report" },
  },
  {
    name: "fields, a table of contents and a cross-reference",
    bytes: wordFile({
      body:
        p(field('TOC \\o "1-3"', "Background 2")) +
        p(`${r("See paragraph ")}${field("REF _Ref1 \\r", "12")}${r(" above.")}`),
    }),
    markdown: "See paragraph 12 above.\n",
    marked: { "paragraph 12": "paragraph 12" },
  },
  {
    name: "links",
    bytes: wordFile({
      links: { rl1: "https://example.org/report" },
      body: p(`${r("Read ")}<w:hyperlink r:id="rl1">${r("the OFSTED report")}</w:hyperlink>${r(".")}`),
    }),
    markdown: "Read [the OFSTED report](https://example.org/report).\n",
    marked: { OFSTED: "OFSTED" },
  },
  {
    name: "a text box, in two copies",
    bytes: wordFile({
      body: p(
        `${r("Beside the box.")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><a:graphic><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${p("Boxed OFSTED.")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${p("Boxed OFSTED.")}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    }),
    markdown: "Beside the box.\n\nBoxed OFSTED.\n",
    marked: { Beside: "Beside" },
  },
  {
    name: "lines ended by hand, highlighting and quoted text",
    bytes: wordFile({
      body:
        p(`${r("Actions:")}<w:r><w:br/></w:r>${r("1. Do this")}<w:r><w:br/></w:r>${r("2. Do that")}`) +
        p(`${r("The rest is ")}${r("still open ", '<w:highlight w:val="yellow"/>')}${r("here.")}`) +
        p("Leaders know their services.", style("Quote")),
    }),
    markdown:
      "Actions:\n\n1. Do this\n\n2. Do that\n\nThe rest is <mark>still open</mark> here.\n\n> Leaders know their services.\n",
    marked: { "Do that": "Do that", "<mark>still open</mark>": "still open", "know their": "know their" },
  },
  {
    name: "content controls and hidden words",
    bytes: wordFile({
      body: `<w:sdt><w:sdtPr/><w:sdtContent>${p(`${r("Lead: ")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${r("Choose an item.")}</w:sdtContent></w:sdt>${r("hidden", "<w:vanish/>")}`)}</w:sdtContent></w:sdt>`,
    }),
    markdown: "Lead: <mark>Choose an item.</mark>\n",
    marked: { "Choose an": "Choose an" },
  },
  {
    name: "formulas as Word writes them",
    bytes: wordFile({
      body:
        p(
          `${r("Inspectors found that ")}<m:oMath>${mathRun("45%")}</m:oMath>${r(" of plans were late, not ")}<m:oMath><m:f><m:fPr><m:ctrlPr><w:rPr><w:rFonts w:ascii="Cambria Math" w:hAnsi="Cambria Math"/></w:rPr></m:ctrlPr></m:fPr><m:num>${mathRun("1")}</m:num><m:den>${mathRun("2")}</m:den></m:f></m:oMath>${r(" of them.")}`,
        ) +
        p(
          `<m:oMathPara><m:oMathParaPr><m:jc m:val="left"/></m:oMathParaPr><m:oMath>${mathRun("rate=")}<m:f><m:num>${mathRun("12+")}${mathRun("3")}</m:num><m:den>${mathRun("48")}</m:den></m:f><m:d><m:e><m:sSup><m:e>${mathRun("a")}</m:e><m:sup>${mathRun("2")}</m:sup></m:sSup></m:e></m:d></m:oMath></m:oMathPara>`,
        ),
    }),
    markdown: "Inspectors found that 45% of plans were late, not 1/2 of them.\n\nrate=(12+3)/48(a²)\n",
    // On the formula as a whole, wherever in it the words stand.
    marked: { "5%": "45%", "late, not 1": "late, not 12", "12+": "rate=12+348a2" },
  },
  {
    name: "words hidden and struck through by a style",
    bytes: wordFile({
      numbering: lists,
      styles:
        '<w:style w:type="paragraph" w:styleId="Guidance"><w:name w:val="Guidance"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Tip"><w:name w:val="Tip"/><w:basedOn w:val="Guidance"/></w:style><w:style w:type="character" w:styleId="Unseen"><w:name w:val="Unseen"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="Struck"><w:name w:val="Struck"/><w:rPr><w:strike/></w:rPr></w:style>',
      body:
        p("Do not write OFSTED.", style("Guidance")) +
        p(r("Nor this, ") + r("but this.", '<w:vanish w:val="0"/>'), style("Tip")) +
        p(r("Our ") + r("long ", '<w:rStyle w:val="Unseen"/>') + r("answer."), inList(1)) +
        p("A hint.", style("Tip") + inList(1)) +
        p(r("A secret.", "<w:vanish/>"), `${inList(1)}<w:rPr><w:vanish/></w:rPr>`) +
        p(
          r("We ") +
            r("never", '<w:rStyle w:val="Struck"/>') +
            r(" always", '<w:rStyle w:val="Struck"/><w:strike w:val="0"/>') +
            r(" act."),
          inList(1),
        ),
    }),
    markdown: "but this.\n\n1. Our answer.\n\n2. We ~~never~~ always act.\n",
    marked: { "but this": "but this", "always act": "always act" },
  },
  {
    name: "signs of fonts of pictures, and letters kept as signs",
    bytes: wordFile({
      body:
        p(
          `${r("To do ")}${sym("Wingdings 2", "F0A3")}${r(", done ")}${sym("Wingdings 2", "F052")}${sym("Wingdings", "F0FC")}${r(", ")}${sym("Symbol", "F0A3")}${r("3 and ")}${sym("Symbol", "F02D")}${r("5 ")}${sym("Symbol", "F0B1")}${r("2 ")}${sym("symbol", "B0")}${r(".")}`,
        ) +
        p(
          `${sym("Arial", "00A3")}${r("500 for ")}${sym("Times New Roman", "201C")}${r("drift")}${sym("Times New Roman", "201D")}${r(" here")}${sym("Wingdings", "F024")}${shown('SYMBOL 40 \\f "Wingdings"', "")}${r(".")}`,
        ),
    }),
    markdown: "To do ☐, done ☑✓, ≤3 and −5 ±2 °.\n\n£500 for “drift” here.\n",
    marked: { drift: "drift", "To do": "To do" },
  },
  {
    name: "automatic numbers that go on, that leave some out, and that begin anew below some levels only",
    bytes: wordFile({
      numbering: [
        level(0, "decimal", "%1."),
        level(1, "decimal", "%1.%2"),
        level(2, "lowerLetter", "(%3)").replace("<w:numFmt", '<w:lvlRestart w:val="1"/>$&'),
      ]
        .join("")
        .replace(/^.*$/, '<w:abstractNum w:abstractNumId="0">$&</w:abstractNum>')
        .concat(
          '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
          ...[6, 1].map(
            (start, index) =>
              `<w:num w:numId="${index + 2}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`,
          ),
        ),
      body: [
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 1],
        [1, 2],
        [1, 0],
        [1, 1],
        [1, 2],
        [2, 0],
        [3, 0],
      ]
        .map(([list = 0, at]) => p("step", inList(list, at)))
        .join(""),
    }),
    markdown: [
      "1. step",
      "   1.1 step",
      "   (a) step",
      "   1.2 step",
      "   (b) step",
      "2. step",
      "   2.1 step",
      "   (a) step",
      "6. step",
      "<!-- -->",
      "1. step\n",
    ].join("\n\n"),
    marked: { step: "step" },
  },
  {
    name: "fields that show what they say and print no result",
    bytes: wordFile({
      body:
        p(
          `${r("Rating: ")}${shown("FORMDROPDOWN", '<w:ddList><w:result w:val="1"/><w:listEntry w:val="Red"/><w:listEntry w:val="Amber"/></w:ddList>')}${r(", not ")}${shown("FORMDROPDOWN", '<w:ddList><w:listEntry w:val="Green"/></w:ddList>')}${r(".")}`,
        ) +
        p(
          `${shown("FORMCHECKBOX", '<w:checkBox><w:sizeAuto/><w:default w:val="1"/></w:checkBox>')}${r(" Yes ")}${shown("FORMCHECKBOX", '<w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox>')}${r(" No")}`,
        ) +
        p(
          `${r("It costs ")}${shown('SYMBOL 163 \\f "Arial"', "")}${r("500")}${shown("SYMBOL 150", "")}${r("600")}`,
        ) +
        p(`${shown('XE "care"', "")}${r("Words.")}`),
    }),
    markdown: "Rating: Amber, not Green.\n\n☒ Yes ☐ No\n\nIt costs £500–600\n\nWords.\n",
    // On the field as a whole.
    marked: { Amber: "", "500–": "500" },
  },
  {
    name: "automatic numbers in words, with endings and with zeros",
    bytes: wordFile({
      numbering: [
        ...["ordinal", "cardinalText", "ordinalText", "hebrew1"].map((format) => level(0, format, "%1")),
        level(0, "decimal", "A%1").replace(
          /<w:numFmt[^>]*>/,
          '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback>$&</mc:Fallback></mc:AlternateContent>',
        ),
      ]
        .map(
          (pattern, id) =>
            `<w:abstractNum w:abstractNumId="${id}">${pattern.replace('w:start w:val="1"', 'w:start w:val="22"')}</w:abstractNum>`,
        )
        .concat(
          [0, 1, 2, 3, 4].map((id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`),
        )
        .join(""),
      body: [1, 1, 2, 3, 4, 5].map((list) => p("step", inList(list))).join(""),
    }),
    markdown: "22nd step\n\n23rd step\n\nTwenty-two step\n\nTwenty-second step\n\nstep\n\nA022 step\n",
    marked: { step: "step" },
  },
];
