// Which of the names that exist a mistyped one most likely stands for. Knows nothing of what they name.

/** The names nearest to `written`, best first, at most `limit`; equally near ones keep their order. */
export function nearestNames(written: string, names: readonly string[], limit = 3): readonly string[] {
  const wanted = written.toLowerCase();
  return names
    .map((name) => ({ name, distance: editDistance(wanted, name.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ name }) => name);
}

/** The names that `written` can have been meant for, best first: written with a slip, or in part. Often none. */
export function likelyNames(written: string, names: readonly string[], limit = 3): readonly string[] {
  const wanted = written.toLowerCase();
  return nearestNames(written, names, names.length)
    .filter((each) => {
      const name = each.toLowerCase();
      if (wanted.length >= shortestPart && name.includes(wanted)) return true;
      // Of three letters two may not be wrong: any short name would do.
      const slips = Math.min(Math.max(2, name.length / 4), wanted.length / 2);
      return editDistance(wanted, name) <= slips;
    })
    .slice(0, limit);
}

/** Letters that tell which name a part is of. */
const shortestPart = 4;

/** Letters to insert, delete, replace or swap with their neighbour to make one word of the other. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
