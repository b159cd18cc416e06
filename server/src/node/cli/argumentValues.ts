// How values of the command line's arguments are read, where more than one command takes them.

import { InvalidArgumentError } from "commander";

/** Of an option that may be given more than once. */
export function collected(value: string, before: readonly string[]): string[] {
  return [...before, value];
}

/** Throws an `InvalidArgumentError` for what is in no calendar. */
export function isoDate(value: string): string {
  const date = new Date(`${value}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(value) ||
    Number.isNaN(date.getTime()) ||
    date.toISOString().slice(0, 10) !== value
  ) {
    throw new InvalidArgumentError("It is to be a date such as 2026-09-01.");
  }
  return value;
}

/** Today where the user is, as an ISO date. */
export function localToday(): string {
  const now = new Date();
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
  return `${now.getFullYear()}-${month}-${day}`;
}
