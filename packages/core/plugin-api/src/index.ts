export { canonicalJson } from './canonical-json.ts';
export {
  ConflictError,
  DomainError,
  ForbiddenError,
  LimitError,
  NotFoundError,
  StaleError,
  ValidationError,
} from './errors.ts';
export type { ErrorDetails, Reason } from './errors.ts';
export { tenantOf } from './database.ts';
export type { EngagementColumns, TenantColumns, TenantTx, UnitColumns } from './database.ts';
export type { CoreReadTables } from './core-tables.ts';
export { definePermission, handleCases, signedIn } from './permission.ts';
export type { Permission } from './permission.ts';
export { scopeKinds } from './scope.ts';
export type { Actor, RouteScope, Scope, ScopeKind } from './scope.ts';
export type { AuditEntry, Ctx } from './context.ts';
export { inspectionTypes } from './ports.ts';
export type {
  Attachment,
  CalendarPort,
  Engagement,
  EngagementsPort,
  ExclusionsPort,
  FilesPort,
  InspectionType,
  MandateRequest,
  MandateTerm,
  MandateTermsPort,
  MandatesPort,
  NamedAccount,
  NotifyPort,
  NumbersPort,
  PaperSignature,
  PeoplePort,
  Period,
  SecretsPort,
  SettingsPort,
  SubjectRef,
  TenantSignature,
} from './ports.ts';
export type { CaseEventName, CaseStatus, MoveRequest, WorkflowPort } from './workflow-port.ts';
export { readOncePerBatch, readOncePerQuestion } from './shared-reads.ts';
export { pickFields } from './pick-fields.ts';
export { defineEvent } from './event.ts';
export type { EventDefinition } from './event.ts';
export { exchangeTypeFor } from './exchange.ts';
export type { ExchangeMessage, ExchangePartner, ExchangePort, ExchangeType } from './exchange.ts';
export { defineComputation } from './computation.ts';
export type {
  AnyComputation,
  ComputationDefinition,
  ComputationFailure,
  ComputationHooks,
  ComputationProgress,
  ComputationRun,
  ComputationsPort,
  ComputationSubject,
  ComputationWork,
} from './computation.ts';
export { definePublicForm } from './public-form.ts';
export type {
  IssuedLink,
  PublicAnswers,
  PublicFormDefinition,
  PublicFormPage,
  PublicLink,
  PublicLinkRequest,
  PublicLinkSeen,
  PublicWindow,
  PublicLinksPort,
  PublicQuestion,
} from './public-form.ts';
export { jobsFor } from './job.ts';
export type { JobDefinition } from './job.ts';
export { defineExtensionPoint, extend } from './extension-point.ts';
export type { Extension, ExtensionPoint } from './extension-point.ts';
export type { Migration, MigrationTools, TableKind, TenantTableDefinition } from './migration.ts';
export { rawRoutesFor, routesFor } from './route.ts';
export type {
  AnyRoute,
  Method,
  RawRouteDefinition,
  RouteDefinition,
  RouteInput,
  StoredBlob,
  StreamResult,
  Upload,
  UploadPort,
} from './route.ts';
export { ListQuery, pageOf, toPage } from './list.ts';
export type { Page } from './list.ts';
export { defineSetting } from './settings.ts';
export type { SettingDefinition } from './settings.ts';
export { caseTypeFor, definePlugin } from './plugin.ts';
export type {
  CaseFieldType,
  CaseTemplate,
  CaseType,
  CaseVocabulary,
  Guard,
  OwnedTable,
  Plugin,
} from './plugin.ts';
export { defineWeb, navigationGroups } from './web.ts';
export type {
  NavigationEntry,
  NavigationGroup,
  PageProps,
  PageScope,
  SlotContribution,
  WebContribution,
  WebPage,
} from './web.ts';
export * from './register.ts';
export * from './register-values.ts';
export * from './register-columns.ts';
export * from './register-request.ts';
export * from './register-source.ts';
export * from './workflow-stages.ts';
export * from './workflow-document.ts';
export * from './workflow-case.ts';
export { defineWorkflow, guardNames } from './workflow.ts';
export type { GuardName, Guards } from './workflow.ts';
export type {
  AvailableMove,
  MergedOpinion,
  MoveApproval,
  MoveConclusion,
  MoveNeeds,
} from './workflow-moves.ts';
export type { AvailableVerbs, Verb } from './workflow-verbs.ts';
export * from './forms.ts';
export {
  highestGrade,
  secrecyGrades,
  secrecyGradeTitles,
  type GradesPort,
  type SecrecyGrade,
} from './secrecy.ts';
export type { FormsPort, PublishedForm, RecordAnswers } from './forms-port.ts';
export { recordTypeFor } from './record-type.ts';
export type { RecordPlace, RecordType } from './record-type.ts';
export { fiveLetters, ladderPresets, withLadder } from './ladder-presets.ts';
export type { LadderPreset } from './ladder-presets.ts';
export { chineseNumber } from './chinese-number.ts';
export { idCheckDigit, idNumberProblem, normaliseIdNumber } from './id-number.ts';
export type {
  PersonFields,
  PersonRecord,
  PersonRecordsPort,
  PostFields,
} from './person-records.ts';
export { committeeOf, defineDocument, documentDate } from './document.ts';
export type {
  DocumentAppendix,
  DocumentBlock,
  DocumentCopy,
  DocumentDefinition,
  DocumentField,
  DocumentList,
  DocumentRow,
  DocumentTemplate,
} from './document.ts';
export { unitKinds, unitKindTitle, unitKindTitles } from './unit-kinds.ts';
export type { UnitKind } from './unit-kinds.ts';
