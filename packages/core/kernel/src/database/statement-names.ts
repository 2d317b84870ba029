import type pg from 'pg';

/** Asked this often, a text is worth a plan of its own on each connection. */
const usesBeforePlan = 3;
/** Texts whose uses are counted; the ones counted first go first. */
const mostTexts = 2_000;
/** Plans a connection keeps, of 20 to 100 kB each; the pool renews its connections. */
const mostPlans = 120;

interface Text {
  readonly number: number;
  uses: number;
}

const texts = new Map<string, Text>();
const plansOf = new WeakMap<pg.PoolClient, Set<string>>();
let nextNumber = 1;

/**
 * Name of the prepared statement for a text, or undefined where planning anew is cheaper. Plans of
 * tables with row security belong to the role they were made for, so the role is part of the name.
 */
export function statementName(
  client: pg.PoolClient,
  role: string,
  text: string,
): string | undefined {
  const { number, uses } = countUse(text);
  if (uses < usesBeforePlan) return undefined;
  const name = `${role}_${number}`;
  const plans = plansOf.get(client) ?? new Set();
  plansOf.set(client, plans);
  if (!plans.has(name) && plans.size >= mostPlans) return undefined;
  plans.add(name);
  return name;
}

/** After a change of tables: what a connection planned before would answer with the old columns. */
export function forgetPlans(): void {
  texts.clear();
}

function countUse(text: string): Text {
  const known = texts.get(text);
  if (known !== undefined) {
    known.uses += 1;
    return known;
  }
  const [oldest] = texts.keys();
  if (texts.size >= mostTexts && oldest !== undefined) texts.delete(oldest);
  const counted = { number: nextNumber, uses: 1 };
  nextNumber += 1;
  texts.set(text, counted);
  return counted;
}
