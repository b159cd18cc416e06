// The language server in editors that are not ours, set up by the very lines of docs/other-editors.md: an officer's
// draft is opened, its problems are shown, a hover tells what the report says, and a quick fix puts a word right.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(root, "docs/other-editors.md"), "utf8");
const draft = "press-statement.response.md";

/** What each editor's script writes when it is done. */
interface Seen {
  /** Rule ids of the problems shown. */
  readonly rules: readonly string[];
  /** The hover over the quotation that is not the report's wording. */
  readonly hover: string;
  /** Titles of what is offered on `OFSTED`. */
  readonly actions: readonly string[];
  /** The line after the first of them was applied. */
  readonly mended: string;
}

interface Editor {
  readonly name: string;
  readonly program: string;
  /** The language of its block in the page. */
  readonly block: string;
  readonly run: (folder: string, setUp: string) => readonly string[];
}

const text = readFileSync(join(root, "examples", draft), "utf8");
const lines = text.split("\n");
const place = (words: string): { line: number; column: number } => {
  const line = lines.findIndex((each) => each.includes(words));
  assert.ok(line >= 0, `The example has no “${words}”.`);
  return { line, column: (lines[line] ?? "").indexOf(words) };
};
const capitals = place("OFSTED");
const misquoted = place("moved forward with real purpose");

const neovim: Editor = {
  name: "Neovim",
  program: "nvim",
  block: "lua",
  run(folder, setUp) {
    writeFileSync(
      join(folder, "init.lua"),
      `${setUp}
local function done(seen)
  local out = assert(io.open(${JSON.stringify(join(folder, "seen.json"))}, "w"))
  out:write(vim.fn.json_encode(seen))
  out:close()
  vim.cmd("qa!")
end
local function at(line, column)
  local position = { line = line, character = column }
  return { textDocument = vim.lsp.util.make_text_document_params(), position = position, range = { start = position, ["end"] = position } }
end
local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 30000) or {}) do return answer.result end
end
vim.api.nvim_create_autocmd("VimEnter", { callback = vim.schedule_wrap(function() xpcall(function()
  local seen = { rules = {}, actions = {} }
  -- What needs no report is shown first; the rest when the report has been read.
  vim.wait(60000, function()
    seen.rules = vim.tbl_map(function(problem) return problem.code or problem.user_data.lsp.code end, vim.diagnostic.get(0))
    return vim.tbl_contains(seen.rules, "misquoted-report")
  end, 50)
  local contents = ask("textDocument/hover", at(${misquoted.line}, ${misquoted.column})).contents
  seen.hover = contents.value
  local params = at(${capitals.line}, ${capitals.column + 2})
  params.context = { diagnostics = vim.lsp.diagnostic.get_line_diagnostics(0, ${capitals.line}) }
  local actions = ask("textDocument/codeAction", params)
  for _, action in ipairs(actions) do table.insert(seen.actions, action.title) end
  vim.lsp.util.apply_workspace_edit(actions[1].edit, "utf-16")
  seen.mended = vim.api.nvim_buf_get_lines(0, ${capitals.line}, ${capitals.line + 1}, false)[1]
  done(seen)
end, function(fault) io.stderr:write(fault) vim.cmd("cquit") end) end) })
`,
    );
    return ["--headless", "--clean", "-u", join(folder, "init.lua"), join(folder, draft)];
  },
};

const emacs: Editor = {
  name: "Emacs",
  program: "emacs",
  block: "elisp",
  run(folder, setUp) {
    writeFileSync(
      join(folder, "init.el"),
      `(package-initialize)
${setUp}
(require 'json)
(setq eglot-sync-connect 30 eglot-autoshutdown t make-backup-files nil create-lockfiles nil)
(defun at (line column) (goto-char (point-min)) (forward-line line) (forward-char column))
(find-file ${JSON.stringify(join(folder, draft))})
(eglot--maybe-activate-editing-mode)
(unless eglot--managed-mode (call-interactively #'eglot))
(flymake-mode 1)
(defun rules ()
  (mapcar (lambda (it) (format "%s" (plist-get (alist-get 'eglot-lsp-diag (flymake-diagnostic-data it)) :code))) (flymake-diagnostics)))
;; What needs no report is shown first; the rest when the report has been read.
(with-timeout (60) (while (not (member "misquoted-report" (rules))) (flymake-start) (accept-process-output nil 0.1)))
(let* ((server (eglot--current-server-or-lose)) (seen-rules (rules)) hover actions)
  (at ${misquoted.line} ${misquoted.column})
  (setq hover (plist-get (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams)) :contents))
  (at ${capitals.line} ${capitals.column})
  (setq actions (append (eglot-code-actions (point) (+ (point) 6)) nil))
  (eglot--apply-workspace-edit (plist-get (car actions) :edit))
  (at ${capitals.line} 0)
  (with-temp-file ${JSON.stringify(join(folder, "seen.json"))}
    (insert (json-encode (list :rules (vconcat seen-rules) :hover (plist-get hover :value)
      :actions (vconcat (mapcar (lambda (it) (plist-get it :title)) actions))
      :mended (with-current-buffer (get-file-buffer ${JSON.stringify(join(folder, draft))})
        (buffer-substring-no-properties (point) (line-end-position))))))))
(set-buffer-modified-p nil)
(kill-emacs 0)
`,
    );
    return ["--batch", "-l", join(folder, "init.el")];
  },
};

describe("editors set up by docs/other-editors.md", function () {
  this.timeout(120_000);
  for (const editor of [neovim, emacs]) describeEditor(editor);
});

function describeEditor({ name, program, block, run }: Editor): void {
  describe(name, () => {
    let folder: string;
    let seen: Seen;

    before(() => {
      folder = mkdtempSync(join(tmpdir(), "inspection-response-other-"));
      cpSync(join(root, "examples"), folder, { recursive: true });
      const [, setUp = ""] = new RegExp("^```" + block + "\\n([\\s\\S]*?)^```$", "m").exec(page) ?? [];
      assert.ok(setUp.includes("inspection-response-language-server"), `The page has no set-up for ${name}.`);
      const { error, stderr } = spawnSync(program, run(folder, setUp), {
        encoding: "utf8",
        timeout: 100_000,
        env: {
          ...process.env,
          HOME: folder,
          XDG_CACHE_HOME: join(folder, "cache"),
          PATH: commandFolder(folder),
        },
      });
      assert.equal(error, undefined, `${program}: ${String(error)} ${stderr}`);
      assert.ok(existsSync(join(folder, "seen.json")), `${name} did not finish: ${stderr}`);
      seen = JSON.parse(readFileSync(join(folder, "seen.json"), "utf8")) as Seen;
    });
    after(() => rmSync(folder, { recursive: true, force: true }));

    it("shows the draft's problems", () => {
      assert.ok(seen.rules.includes("misquoted-report"), seen.rules.join());
      assert.ok(seen.rules.includes("ofsted-capitals"), seen.rules.join());
    });

    it("shows in a hover what the report says", () => {
      assert.match(seen.hover, /northmere-ilacs-2026\.pdf#page=1\b[\s\S]*have moved forward with/);
    });

    it("offers what puts a problem right, and applies it", () => {
      assert.equal(seen.actions[0], 'Write "Ofsted"', seen.actions.join());
      assert.equal(seen.mended, (lines[capitals.line] ?? "").replace("OFSTED", "Ofsted"));
    });
  });
}

/** A PATH with the command as an installation would put it there. */
function commandFolder(folder: string): string {
  const bin = join(folder, "bin");
  mkdirSync(bin);
  const command = join(bin, "inspection-response-language-server");
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${join(root, "dist/server.js")}" "$@"\n`);
  chmodSync(command, 0o755);
  return `${bin}:${process.env["PATH"] ?? ""}`;
}
