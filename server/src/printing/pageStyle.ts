// How our pages look, on a screen and on A4. Contrast is 7 to 1 or better; nothing is told by colour alone.

/** Of every page. */
export const pageStyle = `
:root { color: #1a1a1a; background: #fff; font: 1.0625rem/1.55 "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; }
body { margin: 0; }
main, footer { max-width: 46rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: break-word; }
h1, h2, h3, h4, h5, h6 { line-height: 1.25; margin: 1.8em 0 .6em; break-after: avoid; }
h1 { font-size: 1.75rem; margin-top: 0; }
h2 { font-size: 1.35rem; }
h3 { font-size: 1.125rem; }
h4, h5, h6 { font-size: 1rem; }
p, ul, ol, table, blockquote, pre { margin: 0 0 1em; }
p { orphans: 3; widows: 3; }
a { color: #0b3d66; }
ol.numbers { list-style: none; padding: 0; }
ol.numbers > li, p.numbered { position: relative; padding-left: 3.2em; margin-bottom: 1em; }
ol.numbers.tight > li { margin-bottom: .3em; }
li > p:last-child { margin-bottom: 0; }
.number { position: absolute; left: 0; }
h1 .number, h2 .number, h3 .number, h4 .number, h5 .number, h6 .number { position: static; padding-right: .6em; }
p.numbered.below, ol.numbers > li > p.numbered { margin-left: 3.2em; }
blockquote { border-left: .25em solid #767676; padding-left: 1em; margin-left: 1em; }
pre { white-space: pre-wrap; font-family: inherit; }
table { border-collapse: collapse; width: 100%; font-size: .9375em; }
th, td { border: 1px solid #767676; padding: .4em .55em; text-align: left; vertical-align: top; }
th { background: #ecf1f4; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
.right { text-align: right; }
.center { text-align: center; }
img { max-width: 100%; height: auto; }
sup { line-height: 0; }
hr { border: 0; border-top: 1px solid #767676; margin: 2em 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@page { size: A4; margin: 20mm 20mm 22mm; @bottom-right { content: counter(page) " of " counter(pages); font: 9pt Arial, sans-serif; } }
@media print {
  :root { font-size: 10.5pt; }
  main, footer { max-width: none; padding: 0; }
  a { color: inherit; }
}
`;
