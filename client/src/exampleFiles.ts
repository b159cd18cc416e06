// What the example needs, below `examples/`, its first draft first: a folder cannot be listed in the web host.

export const exampleFiles: readonly string[] = [
  "action-plan.response.md",
  "press-statement.response.md",
  "committee-report.response.md",
  "sources/northmere-ilacs-2022.pdf",
  "sources/northmere-ilacs-2026.pdf",
];
