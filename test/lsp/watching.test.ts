import assert from "node:assert/strict";
import type { Registration, RegistrationParams } from "vscode-languageserver/node";

import { TestEditor } from "./testEditor.ts";

/** An editor that is asked to tell of changes, and refuses what `refused` names. */
async function watchingEditor(
  workspace: object,
  refused?: string,
): Promise<{ editor: TestEditor; registered: Registration[] }> {
  const registered: Registration[] = [];
  const editor = await TestEditor.start({
    capabilities: { workspace },
    register: ({ registrations }: RegistrationParams) => {
      if (registrations.some(({ method }) => method === refused)) throw new Error("It is not known here.");
      registered.push(...registrations);
    },
  });
  return { editor, registered };
}

const settings = "workspace/didChangeConfiguration";
const watchedFiles = "workspace/didChangeWatchedFiles";
const tellsOfFiles = { didChangeWatchedFiles: { dynamicRegistration: true } };
const methodsOf = (registered: readonly Registration[]): string[] => registered.map(({ method }) => method);

describe("being told of changes", () => {
  it("asks to be told of settings where the editor can be asked, not where it only answers for them", async () => {
    const answers = await watchingEditor({ ...tellsOfFiles, configuration: true });
    await answers.editor.until(() => answers.registered.length > 0);
    await answers.editor.stop();
    assert.deepEqual(methodsOf(answers.registered), [watchedFiles]);

    const tells = await watchingEditor({ didChangeConfiguration: { dynamicRegistration: true } });
    await tells.editor.until(() => tells.registered.length > 0);
    await tells.editor.stop();
    assert.deepEqual(methodsOf(tells.registered), [settings]);
  });

  it("is told of files by an editor that refuses to tell of settings", async () => {
    const both = {
      ...tellsOfFiles,
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: true },
    };
    const { editor, registered } = await watchingEditor(both, settings);
    await editor.until(() => registered.length > 0);
    await editor.stop();
    assert.deepEqual(methodsOf(registered), [watchedFiles]);
  });
});
