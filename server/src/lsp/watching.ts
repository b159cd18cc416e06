// What the server asks its client to tell of without being asked: settings, and files that drafts rest on.

import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
} from "vscode-languageserver";

import { describe } from "./checking.ts";
import type { ClientAbilities } from "./clientAbilities.ts";
import { configurationSection, projectFileName } from "./protocol/protocol.ts";

/** Asks for each by itself: a client that refuses one still tells of the other. */
export async function watch(connection: Connection, client: ClientAbilities): Promise<void> {
  const asked: Promise<unknown>[] = [];
  if (client.registersSettings) {
    const options = { section: configurationSection };
    asked.push(connection.client.register(DidChangeConfigurationNotification.type, options));
  }
  if (client.watchedFiles) {
    const watchers = [
      { globPattern: `**/${projectFileName}` },
      { globPattern: "**/*.{pdf,docx,html,htm,md,txt}" },
    ];
    asked.push(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  }
  for (const answer of await Promise.allSettled(asked)) {
    if (answer.status === "rejected") {
      connection.console.warn(`The editor does not tell of some changes: ${describe(answer.reason)}`);
    }
  }
}
