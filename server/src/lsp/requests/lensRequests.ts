// What is shown between a draft's lines and words: code lenses on its front matter and its headings, titles behind
// the framework's numbers. Says when the editor is to ask anew.

import {
  type CodeLens,
  CodeLensRefreshRequest,
  type Connection,
  type InlayHint,
  InlayHintRefreshRequest,
  type Range,
} from "vscode-languageserver";

import { codeLensesOf } from "../../core/features/codeLenses.ts";
import { inlayHintsOf } from "../../core/features/inlayHints.ts";
import { type AboutDraft, answersAbout } from "../aboutDraft.ts";
import type { ClientAbilities } from "../clientAbilities.ts";
import type { Drafts } from "../drafts.ts";
import { fromLspRange } from "../fromLsp.ts";
import { openReportCommand } from "../protocol/protocol.ts";
import type { ReportPlaces } from "../reportPlaces.ts";
import { linkOf } from "../targetPlaces.ts";
import { toLspRange } from "../toLsp.ts";

export interface LensRequests {
  readonly connection: Connection;
  readonly client: ClientAbilities;
  readonly drafts: Drafts;
  readonly places: ReportPlaces;
}

export function answerLenses({ connection, client, drafts, places }: LensRequests): void {
  const about = answersAbout(connection, drafts);
  const opens = client.options.commands?.includes(openReportCommand) === true;
  connection.onCodeLens(
    about([], (draft): CodeLens[] => {
      if (!draft.shown.codeLens) return [];
      return codeLensesOf(draft.concordance).map(({ span, title, target }) => {
        const address = opens ? linkOf(target, draft, places) : null;
        const words = client.say(title);
        return {
          range: toLspRange(draft.document, span),
          // The protocol has no lens without a command: one without a name does nothing.
          command:
            address === null
              ? { title: words, command: "" }
              : { title: words, command: openReportCommand, arguments: [address] },
        };
      });
    }),
  );
  connection.languages.inlayHint.on(
    about<AboutDraft & { readonly range: Range }, InlayHint[]>(
      [],
      ({ shown, concordance, document }, { range }) => {
        if (!shown.inlayHints) return [];
        return inlayHintsOf(concordance, fromLspRange(document, range)).map(({ at, label, tooltip }) => ({
          position: document.positionAt(at),
          label,
          tooltip: client.say(tooltip),
          paddingLeft: true,
        }));
      },
    ),
  );
}

/** What is shown has changed without a keystroke: a report was read, or a setting made. */
export async function refreshShown(connection: Connection, client: ClientAbilities): Promise<void> {
  try {
    if (client.refreshesLenses) await connection.sendRequest(CodeLensRefreshRequest.type);
    if (client.refreshesHints) await connection.sendRequest(InlayHintRefreshRequest.type);
  } catch {
    // The editor asks again by itself at the next change.
  }
}
