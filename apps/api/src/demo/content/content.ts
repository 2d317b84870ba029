export { demoAccounts } from './accounts.ts';
export { demoAttachments } from './attachments/attachments.ts';
export { finishedRound } from './finished/finished-round.ts';
export { demoTaxonomy } from './library/taxonomy.ts';
export { countyChecks } from './live/county-checks.ts';
export { countyReports, ownReport } from './live/county-reports.ts';
export { liveRound, liveRoundDay } from './live/live-round.ts';
export {
  copyNotice,
  decisions,
  minutesOf,
  specialChecks,
  specialReport,
} from './live/report-acts.ts';
export { demoBodies } from './people/bodies.ts';
export { demoPeople, demoSuccessions, demoUnits } from './people/directory.ts';
export {
  blockRound,
  calledLate,
  foundAt,
  movedByHand,
  namedLeaders,
  tellingCounties,
} from './talent/block-round.ts';
export {
  foundOn,
  linkageCalledLate,
  linkageCampaign,
  linkageCause,
  linkageCounties,
  linkageItems,
  linkageList,
  linkageRequirements,
  linkageRevision,
  linkageSectors,
  linkageTimetable,
} from './talent/linkage-campaign.ts';
export {
  jointBranch,
  jointCounty,
  jointGuidance,
  jointPapers,
  jointUrgent,
} from './talent/joint-county.ts';
export { jointPeriod, jointTeams, jointUndertaking } from './talent/joint-round.ts';
export {
  countyDemands,
  demandMenu,
  menuPeriod,
  menuUndertaking,
  type CountyDemand,
} from './talent/menu-round.ts';
export { nextRound } from './talent/next-round.ts';
export { demoPool } from './talent/pool-people.ts';
export { poolOffices } from './talent/pool-offices.ts';
export { demoTenants } from './tenants.ts';
