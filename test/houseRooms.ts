// The rooms of the house and which of them may import which: what docs/architecture.md says, for the test that keeps it.

export const core = "server/src/core/";
const word = "server/src/word/";

/** Rooms of core, lowest first: an import may only lead to a room further up this list. Rooms side by side never meet. */
export const coreRooms: readonly (readonly string[])[] = [
  [
    "text.ts",
    "joinBytes.ts",
    "nearestNames.ts",
    "calendarWords.ts",
    "actionPartNames.ts",
    "recentTexts.ts",
    "limitedMemory.ts",
    "matches.ts",
    "dateStarts.ts",
    "gates.ts",
  ],
  ["signs.ts", "patternSigns.ts"],
  ["sought.ts"],
  ["writtenDates.ts"],
  ["writtenFigures.ts"],
  ["problem.ts"],
  ["knowledge/"],
  ["settings.ts"],
  ["report/", "response/"],
  ["settingsSchema.ts", "yamlNodes.ts", "yamlFaults.ts"],
  ["readFrameworks.ts"],
  ["readSettings.ts"],
  ["resolveSettings.ts"],
  ["comparison/"],
  ["concordance/"],
  ["suppressions.ts"],
  ["writing/"],
  ["printing/"],
  ["rules/", "features/"],
  ["lint.ts"],
  ["fixAll.ts"],
  ["workspace.ts"],
];

/** Floors within rooms of core that hold many files, lowest first. */
export const floorsWithin: readonly {
  readonly room: string;
  /** Rooms side by side on a floor never meet. What lies in the room itself is below all floors. */
  readonly floors: readonly (readonly string[])[];
  /** Files of the room itself that put together what its floors give. */
  readonly top: readonly string[];
}[] = [
  {
    room: "response/prose/",
    floors: [
      ["inspections"],
      ["names", "quotations"],
      ["figures", "framework", "grades", "wording"],
      ["tables"],
    ],
    top: ["readProseFacts.ts", "statedFacts.ts"],
  },
  {
    room: "concordance/",
    floors: [
      ["matching", "search"],
      ["facts"],
      ["numbering"],
      ["actions"],
      ["framework", "grades", "quotations", "wording"],
    ],
    top: ["buildConcordance.ts"],
  },
];

/** What the rooms around core may import besides themselves. */
export const outerRooms: readonly (readonly [room: string, allowed: readonly string[]])[] = [
  [
    "client/src/",
    [
      "client/src/",
      "server/src/lsp/protocol/",
      "server/src/core/response/ownDraft.ts",
      "server/src/core/writing/markedExample.ts",
    ],
  ],
  [
    "server/src/node/",
    [
      "server/src/node/",
      "server/src/lsp/",
      "server/src/worker/",
      "server/src/sources/",
      "server/src/printing/",
      word,
      core,
    ],
  ],
  [
    "server/src/browser/",
    ["server/src/browser/", "server/src/lsp/", "server/src/worker/", "server/src/sources/", core],
  ],
  [
    "server/src/lsp/",
    [
      "server/src/lsp/",
      "server/src/worker/documentWork.ts",
      "server/src/sources/",
      "server/src/printing/images.ts",
      "server/src/word/wordLimits.ts",
      "server/src/word/wordNotes.ts",
      core,
    ],
  ],
  ["server/src/worker/", ["server/src/worker/", "server/src/sources/", "server/src/printing/", word, core]],
  ["server/src/printing/", ["server/src/printing/", word, core]],
  ["server/src/sources/", ["server/src/sources/", word, core]],
  [word, [word, core]],
  [core, [core]],
];
