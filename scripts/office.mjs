// Installs the word processor that our Word files are opened in, from Debian alone: LibreOffice Writer without its
// windows, the letters that it prints with, and what makes pictures of the pages.

import { installFromDebian } from "./debian.mjs";

installFromDebian({
  "/usr/bin/soffice": ["libreoffice-writer-nogui"],
  "/usr/bin/pdftoppm": ["poppler-utils"],
  "/usr/share/fonts/truetype/liberation2/LiberationSans-Regular.ttf": ["fonts-liberation2"],
});
console.log("LibreOffice is ready.");
