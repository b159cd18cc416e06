// What a sign-off sheet looks like beyond any other page of ours: dense tables, hashes, boxes and lines to sign on.

export const sheetStyle = `
main { max-width: 60rem; }
.annex { margin-top: 2.2rem; }
table { font-size: .875rem; line-height: 1.4; table-layout: auto; }
table.about th { width: 12rem; }
table.figures td { text-align: right; width: 7rem; }
table.figures th[scope=col] { text-align: right; }
table.facts td:first-child { width: 16%; }
table.facts td:nth-child(2) { width: 26%; }
.hash { font: .8125rem "Cascadia Mono", "Liberation Mono", Consolas, monospace; overflow-wrap: anywhere; }
.file { overflow-wrap: anywhere; }
.source, .line-number { color: #4a4a4a; }
.line-number { font-size: .8125rem; white-space: nowrap; }
.verdict.look { text-decoration: underline; text-decoration-thickness: .15em; text-underline-offset: .15em; }
.verdict.unchecked { font-weight: normal; font-style: italic; }
.box { white-space: nowrap; }
ul.boxes { list-style: none; padding: 0; }
ul.boxes .box { white-space: normal; }
.columns { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
.front h2 { font-size: 1.1rem; margin: 1em 0 .3em; }
.signature { break-inside: avoid; }
.lines { display: grid; grid-template-columns: 1fr 1fr; gap: 0 1.5rem; }
.line { border-bottom: 1px solid #1a1a1a; padding-top: 1.2rem; margin: 0; }
.text { border-top: 2px solid #1a1a1a; padding-top: 1rem; }
@media (max-width: 40rem) { .columns, .lines { grid-template-columns: 1fr; } }
@page { margin: 14mm 15mm 16mm; }
@media print {
  main { max-width: none; }
  table { font-size: 8pt; line-height: 1.3; }
  th, td { padding: .2em .4em; }
  .hash { font-size: 6.5pt; }
  .front { break-after: page; font-size: 8.5pt; line-height: 1.35; }
  .front h1 { font-size: 14pt; margin: 0 0 .4em; }
  .front h2 { font-size: 10pt; margin: .7em 0 .2em; }
  .front p, .front ul, .front table { margin: 0 0 .5em; }
  .front ul { padding-left: 1.3em; }
  .front ul.boxes { padding: 0; }
  .front table.figures td { width: 3.4em; }
  .front table.about th { width: 6em; }
  .front .line { padding-top: 1.5em; }
  .annex h2 { font-size: 12pt; margin: 1.2em 0 .4em; }
  .annex h3 { font-size: 10pt; margin: 1em 0 .3em; }
  .annex p, .annex ul, .annex table { margin-bottom: .6em; }
  .annex { margin-top: 1rem; font-size: 9pt; }
  .text { break-before: page; }
}
`;
