// The page view's document: nothing in it but the way to our own script and style, and the policy that lets in
// nothing else. The PDF's worker is made from a blob, since a panel may start none from a file.

import { Uri } from "vscode";
import type { Webview } from "vscode";

/** `files` is the folder of the bundles. */
export function pageViewHtml(webview: Webview, files: Uri, language: string): string {
  const address = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(files, name)).toString().replace(/"/g, "%22");
  const nonce = randomWord();
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `connect-src ${webview.cspSource}`,
    "worker-src blob:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="${language.replace(/[^\w-]/g, "")}">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="${policy}" />
    <title>PDF</title>
    <link rel="stylesheet" href="${address("pageView.css")}" />
  </head>
  <body>
    <script nonce="${nonce}" src="${address("pageView.js")}" data-worker="${address("pageWorker.js")}"></script>
  </body>
</html>`;
}

function randomWord(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
