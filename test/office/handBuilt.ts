// Word files about Northmere with the parts, the attributes and the habits of those who make them: Word on a desk, Word
// in a browser, Word keeping to the strict standard, and Google Docs. Built by hand, for none of these runs here.

import { packedParts } from "../../server/src/word/wordPackage.ts";
import { misquoted, picture } from "./officeSources.ts";

const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const kinds = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const standing = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const when = 'w:author="Ada Marsh" w:date="2026-05-01T09:00:00Z"';
const wordSpaces = `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:r="${office}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:w="${main}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14 w15"`;

interface Part {
  readonly xml: string | Uint8Array;
  readonly type?: string;
  /** What relates it to the document; null where something else does. */
  readonly relation?: string | null;
}

/** A package of parts, their types and what relates them to the document. */
function packed(
  parts: Readonly<Record<string, Part>>,
  document = "word/document.xml",
  namespace = office,
): Uint8Array {
  const all = new Map<string, string | Uint8Array>();
  const types = Object.entries(parts).flatMap(([name, { type }]) =>
    type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`],
  );
  all.set(
    "[Content_Types].xml",
    `${standing}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="png" ContentType="image/png"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join("")}</Types>`,
  );
  all.set(
    "_rels/.rels",
    `${standing}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${namespace}/officeDocument" Target="${document}"/></Relationships>`,
  );
  const related = Object.entries(parts).flatMap(([name, { relation }], index) =>
    relation === undefined || relation === null
      ? []
      : [
          `<Relationship Id="rId${index + 1}" Type="${relation.includes(":") ? relation : `${namespace}/${relation}`}" Target="${name.replace(/^word\//, "")}"/>`,
        ],
  );
  const links = `<Relationship Id="rId90" Type="${namespace}/hyperlink" Target="https://northmere.example/report" TargetMode="External"/>`;
  for (const [name, { xml }] of Object.entries(parts)) all.set(name, xml);
  all.set(
    document.replace("word/", "word/_rels/") + ".rels",
    `${standing}<Relationships xmlns="${relations}">${related.join("")}${links}</Relationships>`,
  );
  return packedParts(all);
}

const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, "base64"));

const headings = [1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${36 - level * 4}"/></w:rPr></w:style>`,
  )
  .join("");
const wordStyles = `${standing}<w:styles ${wordSpaces}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Times New Roman"/><w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${headings}<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:pPr><w:ind w:left="720"/><w:contextualSpacing/></w:pPr></w:style><w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/><w:rPr><w:sz w:val="20"/></w:rPr></w:style><w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr></w:style></w:styles>`;

const level = (at: number, format: string, text: string, style = ""): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${style}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="${720 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
const wordNumbering = `${standing}<w:numbering ${wordSpaces}><w:abstractNum w:abstractNumId="0" w15:restartNumberingAfterBreak="0"><w:nsid w:val="0A1B2C3D"/><w:multiLevelType w:val="multilevel"/>${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%2)")}${level(2, "lowerRoman", "%3.")}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>${level(0, "decimal", "%1", '<w:pStyle w:val="Heading2"/>')}${level(1, "decimal", "%1.%2")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;

let paragraphs = 0;
/** A paragraph as Word writes it, with the marks of when it was typed. */
function p(inside: string, properties = ""): string {
  paragraphs += 1;
  const id = paragraphs.toString(16).toUpperCase().padStart(8, "0");
  return `<w:p w14:paraId="${id}" w14:textId="77777777" w:rsidR="00A1B2C3" w:rsidRDefault="00A1B2C3">${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
}
const r = (words: string, properties = ""): string =>
  `<w:r w:rsidRPr="00D4E5F6">${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t${/^\s|\s$/.test(words) ? ' xml:space="preserve"' : ""}>${words.replace(/&/g, "&amp;")}</w:t></w:r>`;
const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const numbered = (list: number, at = 0): string =>
  `${style("ListParagraph")}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`;
const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r(result)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const spelt = (inside: string): string =>
  `<w:proofErr w:type="spellStart"/>${inside}<w:proofErr w:type="spellEnd"/>`;
const table = (
  rows: readonly (readonly string[])[],
  properties = '<w:tblStyle w:val="TableGrid"/><w:tblW w:w="0" w:type="auto"/>',
): string =>
  `<w:tbl><w:tblPr>${properties}</w:tblPr><w:tblGrid>${rows[0]?.map(() => '<w:gridCol w:w="3005"/>').join("") ?? ""}</w:tblGrid>${rows
    .map(
      (cells) =>
        `<w:tr w:rsidR="00A1B2C3">${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="3005" w:type="dxa"/></w:tcPr>${p(r(cell))}</w:tc>`).join("")}</w:tr>`,
    )
    .join("")}</w:tbl>`;
const drawn = (relation: string, words: string): string =>
  `<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="360000" cy="360000"/><wp:docPr id="7" name="Picture 7" descr="${words}"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="7" name="crest.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="${relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="360000" cy="360000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const box = (inside: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>3200000</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2000000" cy="500000"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr id="9" name="Text Box 9"/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape style="width:157pt;height:39pt"><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

/** The numbers are the parts' places among those of `onTheDesk`. */
const page = `<w:sectPr w:rsidR="00A1B2C3"><w:headerReference w:type="default" r:id="rId8"/><w:footerReference w:type="default" r:id="rId9"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`;

const deskBody = [
  p(r("Northmere’s answer to the inspection"), style("Heading1")),
  p(
    `${spelt(r("OFSTED"))}${r(" inspected ")}${r("North", "<w:b/>")}${r("mere between 19 and 30 January 2026. Overall effectiveness was judged to be ")}<w:del w:id="11" ${when}><w:r w:rsidDel="00B1"><w:delText>good</w:delText></w:r></w:del><w:ins w:id="12" ${when}>${r("outstanding")}</w:ins>${r(".")}`,
  ),
  p(
    `${r("The report says that “some children live too ")}<w:bookmarkStart w:id="1" w:name="_Ref100"/>${r("long in homes", '<w:lang w:val="en-US"/>')}<w:bookmarkEnd w:id="1"/>${r(" that do not meet their needs”.")}<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="1"/></w:r>`,
  ),
  p(
    `<w:commentRangeStart w:id="0"/>${r("Numbers are from ")}${r("OFSTED", '<w:highlight w:val="yellow"/>')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>${r(" itself.")}`,
  ),
  p(`${r("Every plan is read again, as OFSTED asked:")}`, numbered(1)),
  p(r("by a service manager;"), numbered(1, 1)),
  p(r("before 31 June 2026, "), numbered(1, 1)),
  p(r("in every team."), numbered(1, 2)),
  p(`${r("Families are told (see ")}${field("REF _Ref100 \\h", "long in homes")}${r(").")}`, numbered(1)),
  table([
    ["Action", "Lead", "By when"],
    ["Review for OFSTED & partners", "[insert name]", "31 July 2026"],
  ]),
  p(`${box(p(r("Boxed words of OFSTED.")))}${r("Beside the box.")}`),
  p(
    `${r("Read ")}<w:hyperlink r:id="rId90" w:history="1">${r("the OFSTED report", "<w:u/>")}</w:hyperlink>${r(".")}`,
  ),
].join("");

const note = (id: number, words: string): string =>
  `<w:footnote w:id="${id}">${p(`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${r(words)}`, style("FootnoteText"))}</w:footnote>`;
const notes = (kind: "footnote" | "endnote", own: string): string =>
  `${standing}<w:${kind}s ${wordSpaces}><w:${kind} w:type="separator" w:id="-1">${p("<w:r><w:separator/></w:r>")}</w:${kind}><w:${kind} w:type="continuationSeparator" w:id="0">${p("<w:r><w:continuationSeparator/></w:r>")}</w:${kind}>${own}</w:${kind}s>`;

/** Word on a desk: every part that it writes, changes and comments being discussed. */
export const onTheDesk = packed({
  "word/styles.xml": { xml: wordStyles, type: `${kinds}.styles+xml`, relation: "styles" },
  "word/numbering.xml": { xml: wordNumbering, type: `${kinds}.numbering+xml`, relation: "numbering" },
  "word/settings.xml": {
    xml: `${standing}<w:settings ${wordSpaces}><w:zoom w:percent="100"/><w:trackRevisions/><w:defaultTabStop w:val="720"/><w:rsids><w:rsidRoot w:val="00A1B2C3"/></w:rsids></w:settings>`,
    type: `${kinds}.settings+xml`,
    relation: "settings",
  },
  "word/footnotes.xml": {
    xml: notes("footnote", note(1, " What OFSTED said of 2022.")),
    type: `${kinds}.footnotes+xml`,
    relation: "footnotes",
  },
  "word/endnotes.xml": { xml: notes("endnote", ""), type: `${kinds}.endnotes+xml`, relation: "endnotes" },
  "word/comments.xml": {
    xml: `${standing}<w:comments ${wordSpaces}><w:comment w:id="0" ${when} w:initials="AM"><w:p w14:paraId="5A000001" w14:textId="77777777"><w:r><w:annotationRef/></w:r><w:r><w:t>Is this right?</w:t></w:r></w:p></w:comment></w:comments>`,
    type: `${kinds}.comments+xml`,
    relation: "comments",
  },
  "word/commentsExtended.xml": {
    xml: `${standing}<w15:commentsEx ${wordSpaces}><w15:commentEx w15:paraId="5A000001" w15:done="0"/></w15:commentsEx>`,
    type: `${kinds}.commentsExtended+xml`,
    relation: "http://schemas.microsoft.com/office/2011/relationships/commentsExtended",
  },
  "word/header1.xml": {
    xml: `${standing}<w:hdr ${wordSpaces}>${p(`${drawn("rId1", "The council’s crest")}${r(" Northmere Council")}`)}</w:hdr>`,
    type: `${kinds}.header+xml`,
    relation: "header",
  },
  "word/footer1.xml": {
    xml: `${standing}<w:ftr ${wordSpaces}>${p(`${r("Page ")}${field("PAGE", "1")}`)}</w:ftr>`,
    type: `${kinds}.footer+xml`,
    relation: "footer",
  },
  "word/people.xml": {
    xml: `${standing}<w15:people ${wordSpaces}><w15:person w15:author="Ada Marsh"><w15:presenceInfo w15:providerId="None" w15:userId="Ada Marsh"/></w15:person></w15:people>`,
    type: `${kinds}.people+xml`,
    relation: "http://schemas.microsoft.com/office/2011/relationships/people",
  },
  "word/fontTable.xml": {
    xml: `${standing}<w:fonts ${wordSpaces}><w:font w:name="Calibri"><w:panose1 w:val="020F0502020204030204"/></w:font></w:fonts>`,
    type: `${kinds}.fontTable+xml`,
    relation: "fontTable",
  },
  "word/webSettings.xml": {
    xml: `${standing}<w:webSettings ${wordSpaces}><w:optimizeForBrowser/></w:webSettings>`,
    type: `${kinds}.webSettings+xml`,
    relation: "webSettings",
  },
  "word/media/image1.png": { xml: bytesOf(picture), relation: null },
  "word/_rels/header1.xml.rels": {
    xml: `${standing}<Relationships xmlns="${relations}"><Relationship Id="rId1" Type="${office}/image" Target="media/image1.png"/></Relationships>`,
    relation: null,
  },
  "docProps/core.xml": {
    xml: `${standing}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Ada Marsh</dc:creator></cp:coreProperties>`,
    type: "application/vnd.openxmlformats-package.core-properties+xml",
    relation: null,
  },
  "customXml/item1.xml": { xml: "<council xmlns='urn:northmere'>kept as it is</council>", relation: null },
  "word/document.xml": {
    xml: `${standing}<w:document ${wordSpaces}><w:body>${deskBody}${page}</w:body></w:document>`,
    type: `${kinds}.document.main+xml`,
    relation: null,
  },
});

const browserBody = [
  `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r("1 What OFSTED found 2")}`)}${p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')}</w:sdtContent></w:sdt>`,
  p(r("Northmere’s answer to the inspection"), style("Heading1")),
  p(r("What OFSTED found"), style("Heading2") + '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'),
  p(
    r("Overall effectiveness was judged to be ") + r("outstanding", "<w:i/>") + r("."),
    '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>',
  ),
  p(r(`The report says that “${misquoted}”.`), '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>'),
  p(
    `${r("As paragraph ")}<w:fldSimple w:instr=" REF _Ref7 \\r \\h ">${r("1.2")}</w:fldSimple>${r(" says, it ends on 31")}<w:r><w:noBreakHyphen/></w:r>${r("day months, on 31 June 2026.")}`,
    '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="2"/></w:numPr>',
  ),
  p(
    `<w:r><w:rPr><w:b/></w:rPr><w:t>Actions</w:t><w:br/><w:t xml:space="preserve">1. Ask OFSTED. </w:t><w:tab/><w:t>2. Tell families.</w:t></w:r>`,
  ),
].join("");

/** Word in a browser: the document under another name, and no part more than needed. */
export const inTheBrowser = packed(
  {
    "word/styles2.xml": { xml: wordStyles, type: `${kinds}.styles+xml`, relation: "styles" },
    "word/numbering2.xml": { xml: wordNumbering, type: `${kinds}.numbering+xml`, relation: "numbering" },
    "word/document2.xml": {
      xml: `${standing}<w:document ${wordSpaces}><w:body>${browserBody}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
      type: `${kinds}.document.main+xml`,
      relation: null,
    },
  },
  "word/document2.xml",
);

const strictly = (xml: string): string =>
  xml
    .replaceAll(main, "http://purl.oclc.org/ooxml/wordprocessingml/main")
    .replaceAll(office, "http://purl.oclc.org/ooxml/officeDocument/relationships")
    .replaceAll(
      "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
      "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
    );

/** Word, where it is told to keep to the strict standard: the same under other names. */
export const strict = packed(
  {
    "word/styles.xml": { xml: strictly(wordStyles), type: `${kinds}.styles+xml`, relation: "styles" },
    "word/numbering.xml": {
      xml: strictly(wordNumbering),
      type: `${kinds}.numbering+xml`,
      relation: "numbering",
    },
    "word/document.xml": {
      xml: strictly(
        `${standing}<w:document ${wordSpaces} w:conformance="strict"><w:body>${browserBody}<w:sectPr/></w:body></w:document>`,
      ),
      type: `${kinds}.document.main+xml`,
      relation: null,
    },
  },
  "word/document.xml",
  "http://purl.oclc.org/ooxml/officeDocument/relationships",
);

/** Word, with macros, which are carried and never run. */
export const withMacros = packed({
  "word/styles.xml": { xml: wordStyles, type: `${kinds}.styles+xml`, relation: "styles" },
  "word/vbaProject.bin": {
    xml: new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]),
    type: "application/vnd.ms-office.vbaProject",
    relation: "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
  },
  "word/document.xml": {
    xml: `${standing}<w:document ${wordSpaces}><w:body>${p(r("OFSTED inspected Northmere."))}<w:sectPr/></w:body></w:document>`,
    type: "application/vnd.ms-word.document.macroEnabled.main+xml",
    relation: null,
  },
});

const noIds =
  'w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w:rsidRPr="00000000"';
const typed = (words: string, properties = ""): string =>
  `<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr>${properties}<w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
const line = (inside: string, properties = ""): string =>
  `<w:p ${noIds}><w:pPr>${properties}<w:rPr/></w:pPr>${inside}<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr></w:r></w:p>`;
const listed = (list: number, at: number): string =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr><w:ind w:left="${720 * (at + 1)}" w:hanging="360"/>`;
const tagged = (tag: number, inside: string): string =>
  `<w:sdt><w:sdtPr><w:tag w:val="goog_rdk_${tag}"/></w:sdtPr><w:sdtContent>${inside}</w:sdtContent></w:sdt>`;

const googleBody = [
  line(
    `<w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_heading=h.1" w:id="0"/><w:bookmarkEnd w:id="0"/>${typed("Northmere’s answer to the inspection")}`,
    style("Heading1"),
  ),
  line(
    `${typed("OFS")}${typed("TED", '<w:b w:val="1"/>')}${typed(" inspected Northmere between 19 and 30 January 2026. Overall effectiveness was judged to be ")}${tagged(0, `<w:del ${when} w:id="0">${typed("good").replace(/w:t( |>)/g, "w:delText$1")}</w:del>`)}${tagged(1, `<w:ins ${when} w:id="1">${typed("outstanding")}</w:ins>`)}${typed(".")}`,
  ),
  line(
    `${typed(`The report says that “${misquoted}”.`)}<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:customMarkFollows="0" w:id="0"/></w:r>`,
  ),
  line(
    `${tagged(2, '<w:commentRangeStart w:id="0"/>')}${typed("Numbers are from OFSTED")}<w:commentRangeEnd w:id="0"/><w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:commentReference w:id="0"/></w:r>${typed(".")}`,
  ),
  line(typed("Every plan is read again, as OFSTED asked:"), listed(1, 0)),
  line(typed("by a service manager;"), listed(1, 1)),
  line(typed("before 31 June 2026."), listed(1, 1)),
  line(typed("Families are told."), listed(1, 0)),
  line(typed("A bullet about OFSTED."), listed(2, 0)),
  `<w:tbl><w:tblPr><w:tblStyle w:val="Table1"/><w:tblW w:w="9029.0" w:type="dxa"/><w:jc w:val="left"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0600"/></w:tblPr><w:tblGrid><w:gridCol w:w="4514.5"/><w:gridCol w:w="4514.5"/></w:tblGrid>${[
    ["Action", "Lead"],
    ["Review for OFSTED", "[insert name]"],
  ]
    .map(
      (cells) =>
        `<w:tr><w:trPr><w:cantSplit w:val="0"/><w:tblHeader w:val="0"/></w:trPr>${cells.map((cell) => `<w:tc><w:tcPr><w:shd w:fill="auto" w:val="clear"/><w:vAlign w:val="top"/></w:tcPr>${line(typed(cell), '<w:widowControl w:val="0"/>')}</w:tc>`).join("")}</w:tr>`,
    )
    .join("")}</w:tbl>`,
  line(drawn("rId6", "The council’s crest")),
].join("");

const googleLevels = (format: (at: number) => string, text: (at: number) => string): string =>
  Array.from({ length: 9 }, (_, at) => level(at, format(at), text(at))).join("");

/** Google Docs: no part that says who made it, every look written out, fractions of a twentieth of a point. */
export const atGoogle = packed({
  "word/styles.xml": {
    xml: `${standing}<w:styles ${wordSpaces}>${headings}<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="normal"/></w:style><w:style w:type="table" w:styleId="Table1"><w:basedOn w:val="TableNormal"/></w:style></w:styles>`,
    type: `${kinds}.styles+xml`,
    relation: "styles",
  },
  "word/numbering.xml": {
    xml: `${standing}<w:numbering ${wordSpaces}><w:abstractNum w:abstractNumId="1">${googleLevels(
      (at) => ["decimal", "lowerLetter", "lowerRoman"][at % 3] ?? "decimal",
      (at) => `%${at + 1}.`,
    )}</w:abstractNum><w:abstractNum w:abstractNumId="2">${googleLevels(
      () => "bullet",
      (at) => ["●", "○", "■"][at % 3] ?? "●",
    )}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
    type: `${kinds}.numbering+xml`,
    relation: "numbering",
  },
  "word/comments.xml": {
    xml: `${standing}<w:comments ${wordSpaces}><w:comment w:id="0" ${when}><w:p ${noIds} w14:paraId="0000002A"><w:pPr><w:widowControl w:val="0"/></w:pPr><w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">Is this right?</w:t></w:r></w:p></w:comment></w:comments>`,
    type: `${kinds}.comments+xml`,
    relation: "comments",
  },
  "word/footnotes.xml": {
    xml: `${standing}<w:footnotes ${wordSpaces}><w:footnote w:id="0">${line(`<w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${typed(" What OFSTED said of 2022.")}`)}</w:footnote></w:footnotes>`,
    type: `${kinds}.footnotes+xml`,
    relation: "footnotes",
  },
  "word/header1.xml": {
    xml: `${standing}<w:hdr ${wordSpaces}>${line(typed("Northmere Council"))}</w:hdr>`,
    type: `${kinds}.header+xml`,
    relation: "header",
  },
  "word/media/image1.png": { xml: bytesOf(picture), relation: "image" },
  "word/document.xml": {
    xml: `${standing}<w:document ${wordSpaces}><w:body>${googleBody}<w:sectPr><w:headerReference r:id="rId5" w:type="default"/><w:pgSz w:h="16834.0" w:w="11909.0" w:orient="portrait"/><w:pgMar w:bottom="1440.0" w:top="1440.0" w:left="1440.0" w:right="1440.0" w:header="720.0" w:footer="720.0"/></w:sectPr></w:body></w:document>`,
    type: `${kinds}.document.main+xml`,
    relation: null,
  },
});
