import { buildModel } from '../../packages/plugins/talent-pool/src/staffing/solver/build-model.ts';
import { checkSeats } from '../../packages/plugins/talent-pool/src/staffing/solver/check-seats.ts';
import { constructStart } from '../../packages/plugins/talent-pool/src/staffing/solver/construct-start.ts';
import { runHighs } from '../../packages/plugins/talent-pool/src/staffing/solver/run-highs.ts';
import { scoreSeats } from '../../packages/plugins/talent-pool/src/staffing/solver/score-seats.ts';
import { solveStaffing } from '../../packages/plugins/talent-pool/src/staffing/solver/solve-staffing.ts';
import { indexProblem } from '../../packages/plugins/talent-pool/src/staffing/solver/staffing-index.ts';
import { cityRound } from '../../packages/plugins/talent-pool/test/staffing/city-round.ts';

interface Found {
  readonly score: number | null;
  readonly bound: number | null;
  /** Milliseconds to the first feasible seats; null where nobody can tell. */
  readonly first: number | null;
  readonly isProven: boolean;
}

/** One solver on one round in a process of its own: `measure.ts <solver> <people> <teams> <seconds>`. */
const [solver = '', people = '', teams = '', seconds = ''] = process.argv.slice(2);
const problem = cityRound(Number(people), Number(teams));
const began = performance.now();
const before = process.cpuUsage();
const found = await solveBy(solver);
const { user, system } = process.cpuUsage(before);
console.log(
  JSON.stringify({
    ...found,
    wall: performance.now() - began,
    // Processor time, which a busy machine does not change much.
    seconds: (user + system) / 1e6,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);

function processorMs(): number {
  const { user: inUser, system: inSystem } = process.cpuUsage(before);
  return (inUser + inSystem) / 1_000;
}

async function solveBy(name: string): Promise<Found> {
  if (name === 'greedy') return runGreedy();
  if (name === 'lianxun') return runLianxun();
  const { sparse } = buildModel(indexProblem(problem), 'score');
  if (name === 'highs') return runWhole(sparse);
  const { solveWithGlpk } = await import('./glpk.mjs');
  return { ...(await solveWithGlpk(sparse, Number(seconds))), bound: null, first: null };
}

function runGreedy(): Found {
  const seats = constructStart(indexProblem(problem));
  const isSound = checkSeats(problem, seats).length === 0;
  const score = isSound ? scoreSeats(problem, seats).total : null;
  return { score, bound: null, first: isSound ? processorMs() : null, isProven: false };
}

async function runLianxun(): Promise<Found> {
  let first: number | null = null;
  const result = await solveStaffing(
    problem,
    { seed: 1, nodeLimit: 100_000, timeLimit: Number(seconds) * 1_000 },
    {
      onProgress: ({ score }) => {
        if (score !== null) first ??= processorMs();
      },
      cancelled: () => false,
    },
  );
  const { score, bound, status } = result;
  return { score: score?.total ?? null, bound, first, isProven: status === 'optimal' };
}

async function runWhole(sparse: Parameters<typeof runHighs>[0]): Promise<Found> {
  let first: number | null = null;
  const run = await runHighs(
    sparse,
    undefined,
    { seed: 1, nodeLimit: 100_000, deadline: performance.now() + Number(seconds) * 1_000 },
    {
      onBounds: (score) => {
        if (score !== null) first ??= processorMs();
      },
      cancelled: () => false,
    },
  );
  const total = run.values?.reduce(
    (sum, value, column) => sum + value * (sparse.costs[column] ?? 0),
    sparse.offset,
  );
  return {
    score: total === undefined ? null : Math.round(total),
    bound: run.bound,
    first,
    isProven: run.ended === 'optimal',
  };
}
