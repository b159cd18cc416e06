import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  type DidChangeWatchedFilesRegistrationOptions,
  FileChangeType,
  type Registration,
  type RegistrationParams,
  type UnregistrationParams,
} from "vscode-languageserver/node";

import { checkAllRequest, type CheckAllResult } from "../../server/src/lsp/protocol/draftsProtocol.ts";
import { northmereText } from "./northmereText.ts";
import { TestEditor } from "./testEditor.ts";

/** An editor that is asked to tell of changes, and refuses what `refused` names. */
async function watchingEditor(
  workspace: object,
  { refused, folder }: { readonly refused?: string; readonly folder?: string } = {},
): Promise<{ editor: TestEditor; registered: Registration[] }> {
  const registered: Registration[] = [];
  const editor = await TestEditor.start({
    capabilities: { workspace },
    ...(folder === undefined ? {} : { folders: [folder] }),
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

const patternsOf = (registered: readonly Registration[]): string[] =>
  registered
    .flatMap(({ registerOptions }) => (registerOptions as DidChangeWatchedFilesRegistrationOptions).watchers)
    .flatMap(({ globPattern }) =>
      typeof globPattern === "object" && typeof globPattern.baseUri === "string"
        ? [`${globPattern.baseUri}/${globPattern.pattern}`]
        : [],
    )
    .sort();
const tellsOfAny = { didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true } };

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
    const { editor, registered } = await watchingEditor(both, { refused: settings });
    await editor.until(() => registered.length > 0);
    await editor.stop();
    assert.deepEqual(methodsOf(registered), [watchedFiles]);
  });
});

describe("reports outside the workspace", () => {
  const inside = "We thank OFSTED.";
  let folder: string;
  let uri: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "inspection-response-"));
    await mkdir(join(folder, "plans"));
    await mkdir(join(folder, "reports"));
    uri = addressOf("plans", "plan.response.md");
  });
  afterEach(() => rm(folder, { recursive: true }));

  const addressOf = (...names: string[]): string => pathToFileURL(join(folder, ...names)).toString();
  const draft = (source: string): string =>
    `---\ninspection-response:\n  kind: action-plan\n  sources: [${source}]\n---\n\n# Plan\n\n${inside}\n`;

  it("are watched where they lie, for as long as a draft rests on them", async () => {
    const { editor, registered } = await watchingEditor(tellsOfAny, { folder: addressOf("plans") });
    let ended: string[] = [];
    editor.connection.onRequest(
      "client/unregisterCapability",
      ({ unregisterations }: UnregistrationParams) => {
        ended = unregisterations.map(({ id }) => id);
        return null;
      },
    );
    await editor.open(uri, draft("../reports, ../late.txt, beside.txt"));
    await editor.until(() => patternsOf(registered).length === 2);
    assert.deepEqual(patternsOf(registered), [
      `${pathToFileURL(folder).toString()}/*`,
      `${addressOf("reports")}/**/*.{pdf,docx,html,htm,md,txt}`,
    ]);
    await editor.close(uri);
    await editor.until(() => ended.length > 0);
    await editor.stop();
  });

  it("are looked for again when the draft is edited, in editors that cannot watch them", async () => {
    const { editor } = await watchingEditor({}, { folder: addressOf("plans") });
    await editor.open(uri, draft("../reports/late.txt"));
    await editor.until(() => editor.statuses.get(uri)?.state === "not-checked");
    await writeFile(join(folder, "reports", "late.txt"), northmereText);
    let edits = 0;
    await editor.until(async () => {
      edits += 1;
      await editor.type(uri, inside, `${inside} ${edits}.`);
      return editor.statuses.get(uri)?.state === "checked";
    });
    await editor.stop();
  });
});

describe("a settings file above the workspace's folder", () => {
  it("is watched where it lies, and its change seen in the drafts it governs", async () => {
    const folder = await mkdtemp(join(tmpdir(), "inspection-response-"));
    await mkdir(join(folder, "plans"));
    const file = join(folder, ".inspection-response.yml");
    const quiet = "rules:\n  ofsted-capitals: off\n";
    await writeFile(file, quiet);
    const { editor, registered } = await watchingEditor(tellsOfAny, {
      folder: pathToFileURL(join(folder, "plans")).toString(),
    });
    const uri = pathToFileURL(join(folder, "plans", "plan.response.md")).toString();
    const above = `${pathToFileURL(folder).toString()}/.inspection-response.yml`;
    const watched = (): boolean => patternsOf(registered).includes(above);
    const flagged = (): boolean =>
      (editor.pushed.get(uri) ?? []).some(({ code }) => code === "ofsted-capitals");
    await editor.open(uri, "# Plan\n\nWe thank OFSTED.\n");
    await editor.until(() => watched() && editor.pushed.has(uri));
    assert.ok(!flagged());
    const changed = async (type: FileChangeType): Promise<void> =>
      editor.connection.sendNotification("workspace/didChangeWatchedFiles", {
        changes: [{ uri: above, type }],
      });
    // As an editor saves that puts a new file in the old one's place.
    await rm(file);
    await changed(FileChangeType.Deleted);
    await editor.until(flagged);
    await writeFile(file, quiet);
    await changed(FileChangeType.Created);
    await editor.until(() => !flagged());
    assert.equal(patternsOf(registered).filter((pattern) => pattern === above).length, 1);
    await editor.stop();
    await rm(folder, { recursive: true });
  });
});

describe("the workspace's folders", () => {
  it("are followed as they are added and removed, and their drafts with them", async () => {
    const folder = await mkdtemp(join(tmpdir(), "inspection-response-"));
    for (const name of ["north", "south"]) {
      await mkdir(join(folder, name));
      await writeFile(join(folder, name, `${name}.response.md`), "# Plan\n\nWe thank OFSTED.\n");
    }
    const [north, south] = ["north", "south"].map((name) => ({
      uri: pathToFileURL(join(folder, name)).toString(),
      name,
    }));
    assert(north !== undefined && south !== undefined);
    const drafts = async (): Promise<number> =>
      (await editor.connection.sendRequest<CheckAllResult>(checkAllRequest, { progress: "all" })).drafts;
    const { editor } = await watchingEditor(
      { ...tellsOfFiles, workspaceFolders: true },
      { folder: north.uri },
    );
    assert.deepEqual(editor.initialized.capabilities.workspace?.workspaceFolders, {
      supported: true,
      changeNotifications: true,
    });
    assert.equal(await drafts(), 1);
    const change = (added: object[], removed: object[]): Promise<void> =>
      editor.connection.sendNotification("workspace/didChangeWorkspaceFolders", {
        event: { added, removed },
      });
    await change([south], []);
    assert.equal(await drafts(), 2);
    const closed = `${north.uri}/north.response.md`;
    assert.ok((editor.pushed.get(closed) ?? []).length > 0);
    await change([], [north]);
    await editor.until(() => editor.pushed.get(closed)?.length === 0);
    assert.equal(await drafts(), 1);
    await editor.stop();
    await rm(folder, { recursive: true });
  });
});
