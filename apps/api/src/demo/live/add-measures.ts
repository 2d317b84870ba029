import type { Timeline } from '../clock/timeline.ts';
import type { DemoFinding, DemoMeasure, DemoRule, IsoDate } from '../content/types.ts';
import { addWorkDays } from '../content/work-days.ts';
import { fileOf } from '../play/files.ts';
import { moveCases } from '../play/move-cases.ts';
import { parts, type World } from '../play/world.ts';
import type { EngagementAhead } from './engagement-ahead.ts';
import { measureRef } from './plan-measures.ts';
import { actorFor, unitPeople, type UnitPeople } from './unit-people.ts';

/** Progress, evidence, 自报完成 and 核实 of the measures, and the rules the unit adopted. */
export function addMeasures(timeline: Timeline, world: World, ahead: EngagementAhead): void {
  const people = unitPeople(world, ahead);
  for (const finding of ahead.findings) {
    for (const rule of finding.rules) {
      timeline.addInLane(rule.on, finding.ref, () => adoptRule(world, finding, { rule, people }));
    }
    for (const measure of finding.measures)
      addMeasure(timeline, world, { finding, measure, people });
  }
}

interface Own {
  readonly finding: DemoFinding;
  readonly measure: DemoMeasure;
  readonly people: UnitPeople;
}

/** Work on a measure may begin before the plan is accepted; its case begins with the plan. */
function addMeasure(timeline: Timeline, world: World, own: Own): void {
  const { finding, measure, people } = own;
  const lane = finding.ref;
  for (const { on, text } of measure.progress) {
    timeline.addInLane(on, lane, () => recordProgress(world, own, text));
  }
  const { planApprovedOn } = finding;
  if (planApprovedOn === null || measure.state === 'notStarted') return;
  const later = (on: IsoDate) => (on > planApprovedOn ? on : addWorkDays(planApprovedOn, 1));
  const moved = { subject: 'measure', refs: [measureRef(finding, measure)] } as const;
  const responsible = { by: actorFor(world, measure.ownerRef, people), in: people.in };
  timeline.addInLane(later(measure.progress[0]?.on ?? planApprovedOn), lane, () =>
    moveCases(world, { ...responsible, ...moved, move: 'start' }),
  );
  const { finishedOn } = measure;
  if (finishedOn === null) return;
  timeline.addInLane(later(finishedOn), lane, async () => {
    await stateResult(world, own);
    await moveCases(world, { ...responsible, ...moved, move: 'reportDone' });
  });
  if (measure.state !== 'verified') return;
  timeline.addInLane(addWorkDays(later(finishedOn), 1), lane, () =>
    moveCases(world, { by: parts.resident, ...moved, move: 'verify' }),
  );
}

async function recordProgress(
  { player, refs }: World,
  { finding, measure, people }: Own,
  text: string,
): Promise<void> {
  const path = `rectification/measures/${refs.get(measureRef(finding, measure))}/progress`;
  await player.send({ by: people.liaison, in: people.in, path, body: { text } });
}

async function stateResult(
  { player, refs }: World,
  { finding, measure, people }: Own,
): Promise<void> {
  const by = people.liaison;
  const path = `rectification/measures/${refs.get(measureRef(finding, measure))}`;
  for (const ref of measure.evidenceRefs) {
    await player.upload({ by, in: people.in, path: `${path}/evidence` }, fileOf(ref));
  }
  const body = { result: measure.result };
  const call = { by, in: people.in, method: 'PUT', path: `${path}/result`, body } as const;
  await player.send({ ...call, version: 1 });
}

interface Adoption {
  readonly rule: DemoRule;
  readonly people: UnitPeople;
}

async function adoptRule(
  { player, refs }: World,
  finding: DemoFinding,
  { people, rule }: Adoption,
): Promise<void> {
  const path = `rectification/findings/${refs.get(finding.ref)}/rules`;
  const body = { name: rule.name, documentNo: rule.number, adoptedOn: rule.on };
  await player.send({ by: people.liaison, in: people.in, path, body });
}
