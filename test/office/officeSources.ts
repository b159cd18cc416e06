// Drafts about Northmere as others hand them on: a web page, an OpenDocument file and a rich text file, which LibreOffice
// saves as Word files. Each says much the same, with slips whose comments are to be found again.

import { escapeXml } from "../word/wordFile.ts";

/** The page's picture: one pixel. */
export const picture =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

export const misquoted = "some children live too long in homes that do not meet their needs";

export const webPage = `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Northmere’s answer</title></head><body>
<h1>Northmere’s answer to the inspection</h1>
<p>OFSTED inspected <b>North</b>mere between 19 and 30 January 2026. Overall effectiveness was judged to be <em>out</em>standing.</p>
<h2>What was found</h2>
<p>The report says that “${misquoted}”. Read <a href="https://northmere.example/report">the OFSTED report</a>.</p>
<blockquote>Managers meet with social workers regularly.</blockquote>
<ol><li>Every plan is read again, as OFSTED asked:<ol type="a"><li>by a service manager;</li><li>before 31 June 2026.</li></ol></li><li>Families are told &amp; asked.</li></ol>
<ul><li>A bullet about OFSTED.</li></ul>
<table border="1"><tr><th>Action</th><th>Lead</th><th>By when</th></tr>
<tr><td>Review every plan for OFSTED</td><td rowspan="2">Head of Safeguarding</td><td>31 July 2026</td></tr>
<tr><td>Supervision template</td><td>[insert date]</td></tr></table>
<p><img src="data:image/png;base64,${picture}" width="40" height="40" alt="The council’s crest"></p>
</body></html>`;

const rich = (text: string): string =>
  [...text]
    .map((sign) => {
      const code = sign.codePointAt(0) ?? 0;
      return code < 128 ? sign : `\\u${code}?`;
    })
    .join("");

export const richText = `{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Liberation Serif;}}
{\\stylesheet{\\s0 Normal;}{\\s1\\outlinelevel0\\b\\fs32 heading 1;}}
{\\*\\listtable{\\list\\listtemplateid1{\\listlevel\\levelnfc0\\levelstartat1{\\leveltext\\'02\\'00.;}{\\levelnumbers\\'01;}\\fi-360\\li720}{\\listname ;}\\listid1}}
{\\*\\listoverridetable{\\listoverride\\listid1\\listoverridecount0\\ls1}}
{\\*\\revtbl{Unknown;}{Ada Marsh;}}
{\\header\\pard Northmere Council\\par}
\\pard\\s1\\outlinelevel0\\b\\fs32 ${rich("Northmere’s answer to the inspection")}\\par
\\pard\\s0\\b0\\fs24 OFS{\\b TED} inspected Northmere between 19 and 30 January 2026. Overall effectiveness was judged to be {\\deleted\\revauthdel1 good}{\\revised\\revauth1 outstanding}.\\par
${rich(`The report says that “${misquoted}”.`)}{\\super\\chftn}{\\footnote\\pard\\plain {\\super\\chftn} What OFSTED said of 2022.}\\par
\\pard\\ls1\\ilvl0\\fi-360\\li720 Every plan is read again, as OFSTED asked.\\par
\\pard\\ls1\\ilvl0\\fi-360\\li720 It is done by 31 June 2026.\\par
\\pard\\plain\\trowd\\cellx3000\\cellx6000\\pard\\intbl Action\\cell Lead\\cell\\row
\\trowd\\cellx3000\\cellx6000\\pard\\intbl Review for OFSTED\\cell [insert name]\\cell\\row
\\pard\\plain The end.\\par}`;

const office = "urn:oasis:names:tc:opendocument:xmlns";
const space = (name: string): string => `xmlns:${name}="${office}:${name}:1.0"`;
const change = (id: string, kind: string, inside: string): string =>
  `<text:changed-region text:id="${id}"><text:${kind}><office:change-info><dc:creator>Ada Marsh</dc:creator><dc:date>2026-05-01T09:00:00</dc:date></office:change-info>${inside}</text:${kind}></text:changed-region>`;
const outline = (level: number, format: string, suffix: string, shown: number): string =>
  `<text:list-level-style-number text:level="${level}" style:num-format="${format}" style:num-suffix="${suffix}" text:display-levels="${shown}"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="${level * 1.3}cm"/></style:list-level-properties></text:list-level-style-number>`;

/** An OpenDocument text in one file. */
export const openDocument = `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${["office", "style", "text", "table", "drawing", "meta"].map(space).join(" ")} xmlns:draw="${office}:drawing:1.0" xmlns:fo="${office}:xsl-fo-compatible:1.0" xmlns:svg="${office}:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles>
<style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="marked" style:family="text"><style:text-properties fo:background-color="#ffff00"/></style:style>
<style:style style:name="box" style:family="graphic"><style:graphic-properties fo:border="0.5pt solid #000000" style:wrap="none" style:vertical-pos="top" style:vertical-rel="paragraph" style:horizontal-pos="right" style:horizontal-rel="paragraph"/></style:style>
<text:list-style style:name="numbers">${outline(1, "1", ".", 1)}${outline(2, "a", ")", 1)}</text:list-style>
<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/><style:header-style><style:header-footer-properties fo:min-height="1cm"/></style:header-style></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="page"><style:header><text:p><draw:frame text:anchor-type="as-char" svg:width="1cm" svg:height="1cm" draw:name="Crest"><draw:image><office:binary-data>${picture}</office:binary-data></draw:image><svg:desc>The council’s crest</svg:desc></draw:frame> Northmere Council</text:p></style:header></style:master-page></office:master-styles>
<office:body><office:text>
<text:tracked-changes>${change("c1", "insertion", "")}${change("c2", "deletion", "<text:p>good</text:p>")}</text:tracked-changes>
<text:h text:outline-level="1">Northmere’s answer to the inspection</text:h>
<text:p>OF<text:span text:style-name="bold">ST</text:span>ED inspected Northmere between 19 and 30 January 2026. Overall effectiveness was judged to be <text:change text:change-id="c2"/><text:change-start text:change-id="c1"/>outstanding<text:change-end text:change-id="c1"/>.</text:p>
<text:p>The report says that “${misquoted}”.<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>What OFSTED said of 2022.</text:p></text:note-body></text:note></text:p>
<text:p><text:bookmark text:name="b1"/>Numbers are from <office:annotation office:name="a1"><dc:creator>Ada Marsh</dc:creator><dc:date>2026-05-01T09:00:00</dc:date><text:p>Is this right?</text:p></office:annotation>OFSTED<office:annotation-end office:name="a1"/>, <text:span text:style-name="marked">to be checked</text:span>.</text:p>
<text:list text:style-name="numbers"><text:list-item><text:p>Every plan is read again, as OFSTED asked:</text:p><text:list><text:list-item><text:p>by a service manager;</text:p></text:list-item><text:list-item><text:p>before 31 June 2026.</text:p></text:list-item></text:list></text:list-item><text:list-item><text:p>See <text:bookmark-ref text:reference-format="text" text:ref-name="b1">above</text:bookmark-ref>.</text:p></text:list-item></text:list>
<table:table table:name="Actions"><table:table-column table:number-columns-repeated="2"/><table:table-header-rows><table:table-row><table:table-cell><text:p>Action</text:p></table:table-cell><table:table-cell><text:p>Lead</text:p></table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>Review for OFSTED</text:p></table:table-cell><table:table-cell><text:p>[insert name]</text:p></table:table-cell></table:table-row></table:table>
<text:p><draw:frame draw:style-name="box" text:anchor-type="paragraph" svg:width="6cm" draw:name="Box"><draw:text-box fo:min-height="1cm"><text:p>Boxed words of OFSTED.</text:p></draw:text-box></draw:frame>Beside the box.</text:p>
<text:p>${escapeXml("Northmere Council & partners.")}</text:p>
</office:text></office:body></office:document>`;
