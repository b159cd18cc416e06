// What a sign-off sheet looks like beyond any other page of ours: dense tables, hashes, boxes and lines to sign on.

export const sheetStyle = `
main { max-width: 60rem; }
section { margin-top: 2.2rem; }
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
.signature { break-inside: avoid; }
.line { border-bottom: 1px solid #1a1a1a; max-width: 30rem; padding-top: 1.4rem; }
.text { border-top: 2px solid #1a1a1a; padding-top: 1rem; }
@media print { main { max-width: none; } table { font-size: 8.5pt; } .hash { font-size: 7.5pt; } .text { break-before: page; } }
`;
