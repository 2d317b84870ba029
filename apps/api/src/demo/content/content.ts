export { demoAccounts } from './accounts.ts';
export { demoAttachments } from './attachments/attachments.ts';
export { finishedRound } from './finished/finished-round.ts';
export { demoTaxonomy } from './library/taxonomy.ts';
export { liveRound, liveRoundDay } from './live/live-round.ts';
export { demoBodies } from './people/bodies.ts';
export { demoPeople, demoSuccessions, demoUnits } from './people/directory.ts';
export { demoTenants } from './tenants.ts';
