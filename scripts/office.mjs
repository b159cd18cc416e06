// Installs the word processor that our Word files are opened in, from Debian alone: LibreOffice Writer without its
// windows, and what makes pictures of the pages that it prints.

import { installFromDebian } from "./debian.mjs";

installFromDebian({
  "/usr/bin/soffice": ["libreoffice-writer-nogui"],
  "/usr/bin/pdftoppm": ["poppler-utils"],
});
console.log("LibreOffice is ready.");
