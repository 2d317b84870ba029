export { demoAccounts } from './accounts.ts';
export { demoAttachments } from './attachments/attachments.ts';
export { finishedRound } from './finished/finished-round.ts';
export { demoTaxonomy } from './library/taxonomy.ts';
export { liveRound, liveRoundDay } from './live/live-round.ts';
export { demoBodies } from './people/bodies.ts';
export { demoPeople, demoSuccessions, demoUnits } from './people/directory.ts';
export { demoTenants } from './tenants.ts';

/** Shown where demo data is shown. */
export const demoNotice = '演示数据：人物、事件、金额和文书均为虚构，与任何单位和个人无关。';
