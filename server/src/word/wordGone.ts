// What a Word document still holds and no longer says.

import type { Element } from "xast";

/** Whether an element holds what was deleted or moved away, or an older copy of a drawing. */
export function isGone({ name }: Element): boolean {
  return name === "w:del" || name === "w:moveFrom" || name === "mc:Fallback";
}
