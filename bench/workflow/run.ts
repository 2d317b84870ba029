import { measureMigration } from './migration.ts';
import { measureSteps } from './step.ts';

console.log(
  `${measureSteps()
    .map(({ what, perSecond }) => `${String(perSecond).padStart(9)} /s  ${what}`)
    .join('\n')}\n`,
);

const { cases, triedPerSecond, movedPerSecond, pausedAt, progress } = await measureMigration();
console.log(
  `${cases} cases: ${triedPerSecond} tried /s, ${movedPerSecond} moved /s, paused at ${pausedAt}; progress seen ${progress.join(' ')} %\n`,
);
