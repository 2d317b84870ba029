import { archetypes } from '../library/archetypes.ts';
import { randomFrom } from '../random.ts';
import type { DemoFinding, DemoUnit, IsoDate } from '../types.ts';
import { addWorkDays } from '../work-days.ts';

/** 建章立制 of the round, as published. */
export const ruleTotal = 589;

interface Candidate {
  finding: DemoFinding;
  name: string;
  on: IsoDate;
  writesRule: boolean;
}

/** Gives exactly 589 findings a rule of their own, numbered per unit in order of date. */
export function withRules(
  findings: DemoFinding[],
  archetypeOf: Map<string, string>,
  unitOf: (finding: DemoFinding) => DemoUnit,
): DemoFinding[] {
  const random = randomFrom('rules');
  const ruleOf = new Map(archetypes.map(({ id, rule }) => [id, rule]));
  const candidates = findings.flatMap((finding): Candidate[] => {
    const name = ruleOf.get(archetypeOf.get(finding.ref) ?? '');
    if (!name || finding.state === 'notDone') return [];
    const measure = finding.measures.find(({ text }) => /制定|修订|建立|完善|明确/.test(text));
    const on = measure?.finishedOn ?? addWorkDays(finding.planApprovedOn ?? finding.issuedOn, 20);
    return [{ finding, name, on, writesRule: measure !== undefined }];
  });
  const chosen = random
    .shuffle(candidates)
    .toSorted((a, b) => Number(b.writesRule) - Number(a.writesRule))
    .slice(0, ruleTotal)
    .toSorted((a, b) => a.on.localeCompare(b.on));
  const lastNumber = new Map<string, number>();
  const rules = new Map<string, DemoFinding['rules']>();
  for (const { finding, name, on } of chosen) {
    const unit = unitOf(finding);
    const number = (lastNumber.get(unit.ref) ?? random.int(26, 48)) + random.int(1, 2);
    lastNumber.set(unit.ref, number);
    rules.set(finding.ref, [
      { name: `${unit.shortName}${name}`, number: `${unit.documentMark}发〔2024〕${number}号`, on },
    ]);
  }
  return findings.map((finding) => ({ ...finding, rules: rules.get(finding.ref) ?? [] }));
}
