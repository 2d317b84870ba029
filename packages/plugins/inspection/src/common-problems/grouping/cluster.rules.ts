/** Indices that belong together, each group and the list of groups in ascending order. */
export type Groups = readonly (readonly number[])[];

interface Nearest {
  readonly right: number;
  readonly value: number;
}

interface State {
  readonly rows: readonly Float64Array[];
  readonly groups: (readonly number[] | null)[];
  /** Of each group, the later group most like it. */
  readonly nearest: (Nearest | undefined)[];
}

/**
 * Joins the two groups whose members are most alike on average, until no two are alike by the
 * threshold. Ties go to the earlier items, so the same input gives the same groups.
 */
export function averageLink(similarities: readonly Float64Array[], threshold: number): Groups {
  const rows = similarities.map((row) => Float64Array.from(row));
  const state: State = { rows, groups: rows.map((_, index) => [index]), nearest: [] };
  for (const index of rows.keys()) state.nearest[index] = nearestTo(state, index);
  for (;;) {
    const left = mostAlike(state);
    const next = state.nearest[left];
    if (next === undefined || next.value < threshold) break;
    join(state, left, next.right);
  }
  return state.groups
    .filter((group) => group !== null)
    .map((group) => group.toSorted((a, b) => a - b))
    .toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
}

function nearestTo({ groups, rows }: State, left: number): Nearest | undefined {
  const row = rows[left] ?? new Float64Array();
  let best: Nearest | undefined;
  for (let right = left + 1; right < row.length; right += 1) {
    const value = row[right] ?? 0;
    if (groups[right] !== null && (best === undefined || value > best.value))
      best = { right, value };
  }
  return best;
}

function mostAlike({ groups, nearest }: State): number {
  let best = -1;
  let value = -1;
  for (const [index, near] of nearest.entries()) {
    if (groups[index] === null || near === undefined || near.value <= value) continue;
    best = index;
    value = near.value;
  }
  return best;
}

function join(state: State, left: number, right: number): void {
  const { groups, nearest } = state;
  const others = othersOf(groups, [left, right]);
  weigh(state, others, { left, right });
  groups[left] = [...(groups[left] ?? []), ...(groups[right] ?? [])];
  groups[right] = null;
  nearest[right] = undefined;
  nearest[left] = nearestTo(state, left);
  for (const other of others) if (other < right) renew(state, other, { left, right });
}

interface Joined {
  readonly left: number;
  readonly right: number;
}

/** How alike the joined group is to each other one: the mean over all its members. */
function weigh({ groups, rows }: State, others: readonly number[], { left, right }: Joined): void {
  const [mine, theirs] = [groups[left]?.length ?? 0, groups[right]?.length ?? 0];
  for (const other of others) {
    const row = rows[other] ?? new Float64Array();
    const value = ((row[left] ?? 0) * mine + (row[right] ?? 0) * theirs) / (mine + theirs);
    row[left] = value;
    rows[left]?.fill(value, other, other + 1);
  }
}

const othersOf = (groups: State['groups'], joined: readonly number[]) =>
  groups.flatMap((group, it) => (group === null || joined.includes(it) ? [] : [it]));

/** The nearest of a group, after two others have become one. */
function renew({ groups, nearest, rows }: State, index: number, joined: Joined): void {
  const near = nearest[index];
  const isGone = near?.right === joined.left || near?.right === joined.right;
  if (isGone) nearest[index] = nearestTo({ groups, nearest, rows }, index);
  if (isGone || joined.left < index) return;
  const value = rows[index]?.[joined.left] ?? 0;
  if (isNearer({ right: joined.left, value }, near)) nearest[index] = { right: joined.left, value };
}

const isNearer = (next: Nearest, near: Nearest | undefined) =>
  near === undefined ||
  next.value > near.value ||
  (next.value === near.value && next.right < near.right);
