/** For the kernel alone; plugins may not import this entry. */
export { tenantBrand } from './database.ts';
export { assignments } from './workflow-assignments.ts';
export type { Assignment } from './workflow-assignments.ts';
export type { DutyVerb } from './workflow-duties.ts';
export { availableMoves } from './workflow-moves.ts';
export { availableVerbs } from './workflow-verbs.ts';
export type { AvailableVerbs, Verb } from './workflow-verbs.ts';
export type { SendBackTarget } from './workflow-send-back.ts';
export { beginBatch, openQuestion } from './shared-reads.ts';
export { startCase, step } from './workflow-step.ts';
export { isReview, own, partiesOf } from './workflow-people.ts';
export type { PlainAssignee } from './workflow-people.ts';
export { reachableStates, stateOfStage, statesThatFinish } from './workflow-graph.ts';
export { candidatesOf, isAmong, titleOfParties } from './workflow-parties.ts';
export { datedDeadlines } from './workflow-deadlines.ts';
export { describeDefinition } from './workflow-diagram.ts';
export { workflowDifferences } from './workflow-difference.ts';
export type {
  DefinitionWords,
  DifferencePart,
  FieldDifference,
  WorkflowDifference,
} from './workflow-difference.ts';
export {
  deadlinesInState,
  mappingProblems,
  migrateSnapshot,
  proposeMapping,
} from './workflow-migration.ts';
export type { CaseEvents, StateMapping } from './workflow-migration.ts';
export { adoptChanges, incomingChanges } from './workflow-difference-adopt.ts';
export type { IncomingChange } from './workflow-difference-adopt.ts';

/** Version of this contract; a plugin's `api` range is checked against it. */
export const contractVersion = '1.0.0';
