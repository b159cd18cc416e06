// How a deadline is told, in the editor and on the command line alike. Counts nothing itself.

import type { Deadline } from "../concordance/actions/deadlines.ts";
import { type Message, message } from "../problem.ts";

/** "Written statement of proposed action: due 2026-10-29, 45 working days left." */
export function deadlineLine({
  name,
  due,
  workingDaysLeft: left,
}: Pick<Deadline, "due" | "workingDaysLeft"> & { readonly name: Message | string }): Message {
  const days = Math.abs(left);
  if (left < 0) {
    return days === 1
      ? message("{0}: due {1}, 1 working day ago.", name, due)
      : message("{0}: due {1}, {2} working days ago.", name, due, days);
  }
  return days === 1
    ? message("{0}: due {1}, 1 working day left.", name, due)
    : message("{0}: due {1}, {2} working days left.", name, due, days);
}

/** Said in the place of deadlines: no report prints the day on which it came. */
export const noDeadlineLine = message(
  "No deadline is shown: add `received:` to the source, with the day the report came.",
);
