import { checkDivision } from '../../packages/plugins/block/src/division/check-division.ts';
import { divide } from '../../packages/plugins/block/src/division/divide.ts';
import { scoreDivision } from '../../packages/plugins/block/src/division/score-division.ts';
import { suggestedSteps } from '../../packages/plugins/block/src/division/suggested-steps.ts';
import { cityList } from '../../packages/plugins/block/test/division/city-list.ts';
import { divideGreedily } from './greedy.ts';

/** One way on one list in a process of its own: `measure.ts <way> <units> <count|open>`. */
const [way = '', units = '', count = ''] = process.argv.slice(2);
const problem = cityList(Number(units), count === 'open' ? null : Number(count));
const began = performance.now();
const before = process.cpuUsage();
const quiet = { onProgress: () => undefined, cancelled: () => false };
const result =
  way === 'greedy'
    ? undefined
    : await divide(problem, { seed: 1, steps: suggestedSteps(problem.units.length) }, quiet);
const division = result ? result.division : divideGreedily(problem);
const { user, system } = process.cpuUsage(before);
const isSound = division !== null && checkDivision(problem, division).length === 0;
console.log(
  JSON.stringify({
    score: isSound ? scoreDivision(problem, division).total : null,
    bound: result?.bound ?? null,
    blocks: division?.blocks.length ?? 0,
    wall: performance.now() - began,
    seconds: (user + system) / 1e6,
    megabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
