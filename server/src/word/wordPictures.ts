// The pictures of a Word document's drawings: their own words, and where their files are named.

import type { Element } from "xast";

import { isGone } from "./wordGone.ts";
import { elementsOf } from "./wordXml.ts";

/** A picture's own words and where its file is named; null where the drawing is none (a shape, a line, a box). */
export function pictureIn(
  drawing: Element,
): { readonly words: string; readonly file: string | null; readonly relationship: string } | null {
  const [image] = [...within(drawing, "a:blip"), ...within(drawing, "v:imagedata")];
  if (image === undefined) return null;
  const [properties] = within(drawing, "wp:docPr");
  const decorative = within(drawing, "adec:decorative").some(({ attributes }) => attributes["val"] === "1");
  if (decorative) return null;
  const [shape] = within(drawing, "v:shape");
  const name = properties?.attributes["name"] ?? "";
  return {
    // Most makers call it "Picture 3"; where it has a file's name, that is the file it was made of.
    file: /^[^:<>|?*\\]+\.(?:png|jpe?g|gif)$/i.test(name) ? name : null,
    // LibreOffice keeps the words of a web page's picture as its title, beside an empty description.
    words:
      [properties?.attributes["descr"], properties?.attributes["title"], shape?.attributes["alt"]].find(
        Boolean,
      ) ??
      image.attributes["o:title"] ??
      "",
    relationship: image.attributes["r:embed"] ?? image.attributes["r:id"] ?? image.attributes["r:link"] ?? "",
  };
}

/** The elements of a name below, the older copies of drawings left out; none inside another. */
export function within(parent: Element, name: string): Element[] {
  return elementsOf(parent).flatMap((element) => {
    if (element.name === name) return [element];
    return isGone(element) ? [] : within(element, name);
  });
}
