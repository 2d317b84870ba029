import { measureSteps } from './step.ts';

console.log(
  `${measureSteps()
    .map(({ what, perSecond }) => `${String(perSecond).padStart(9)} /s  ${what}`)
    .join('\n')}\n`,
);
