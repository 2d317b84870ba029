import { inParallel } from '../play/in-parallel.ts';
import type { DemoClock } from './demo-clock.ts';

type Work = () => Promise<unknown>;

interface Step {
  readonly on: string;
  /** Steps of different lanes run side by side; one without a lane runs alone. */
  readonly lane: string | null;
  readonly work: Work;
}

const minutesBetween = 4;

/** What happens on which day; days in order, and within a day in the order it was written down. */
export class Timeline {
  readonly #steps: Step[] = [];

  add(on: string, work: Work): void {
    this.#steps.push({ on, lane: null, work });
  }

  addInLane(on: string, lane: string, work: Work): void {
    this.#steps.push({ on, lane, work });
  }

  async play(clock: DemoClock): Promise<void> {
    const days = Map.groupBy(this.#steps, ({ on }) => on);
    for (const on of [...days.keys()].toSorted()) await playDay(clock, on, days.get(on) ?? []);
  }
}

async function playDay(clock: DemoClock, on: string, steps: readonly Step[]): Promise<void> {
  const nine = Date.parse(`${on}T09:00:00+08:00`);
  for (const [index, batch] of batchesOf(steps).entries()) {
    await clock.set(new Date(nine + index * minutesBetween * 60_000));
    const lanes = [...Map.groupBy(batch, ({ lane }) => lane).values()];
    await inParallel(lanes, async (lane) => {
      for (const { work } of lane) await work();
    });
  }
}

/** Neighbours with a lane form one batch. */
function batchesOf(steps: readonly Step[]): Step[][] {
  const batches: Step[][] = [];
  for (const step of steps) {
    const last = batches.at(-1);
    if (step.lane !== null && last?.[0]?.lane != null) last.push(step);
    else batches.push([step]);
  }
  return batches;
}
