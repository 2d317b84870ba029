export { createPool } from './database/connection.ts';
export { migrate, schemaOf } from './database/migrator.ts';
export type { KernelMigration, MigrateOptions } from './database/migrator.ts';
export { modeRoles, ownerRoles } from './database/mode-roles.ts';
export { databaseGrantsSql, rolesSql } from './database/roles-sql.ts';
export {
  DoorClosed,
  inMaintenance,
  inScope,
  ScopeViolation,
} from './database/scoped-transaction.ts';
export type { Entered, Entrance } from './database/scoped-transaction.ts';
export { createKernel, MissingAuditError } from './kernel.ts';
export type { Kernel, KernelOptions } from './kernel.ts';
export type { CoreTx, KernelServices, RequestInfo } from './context/kernel-context.ts';
export type { CoreDatabase } from './database/core-database.ts';
export { deliverWaiting } from './exchange/deliver-waiting.ts';
export { collectAnswers } from './public-links/collect-answers.ts';
export { openStorage } from './files/storage.ts';
export type { FileStorage, StorageOptions } from './files/storage.ts';
export { addFieldKey } from './secrets/add-field-key.ts';
export { eraseSubject } from './secrets/erase-subject.ts';
export type { ErasureRequest } from './secrets/erase-subject.ts';
export { masterKeyWrapper } from './secrets/key-wrapper.ts';
export type { KeyWrapper } from './secrets/key-wrapper.ts';
export { generateMasterKey, loadMasterKey, parseMasterKey } from './secrets/master-key.ts';
export type { LoadedMasterKey } from './secrets/master-key.ts';
export { findMasterKey, formerFile, replaceMasterKeyFile } from './secrets/master-key-files.ts';
export type { MasterKeySource } from './secrets/master-key-files.ts';
export { rewrapKeys } from './secrets/rewrap-keys.ts';
export type { Rewrapped } from './secrets/rewrap-keys.ts';
export { suiteSets } from './secrets/suite-set.ts';
export type { SuiteSetName } from './secrets/suite-set.ts';
export { surveyKeys } from './secrets/survey-keys.ts';
export { lockedError, SignInRefused } from './sessions/account-session.ts';
export type { AccountDeps, Visit } from './sessions/account-session.ts';
export { deviceClassOf } from './sessions/account-policy.ts';
export type { DeviceClass, SignInStep } from './sessions/account-policy.ts';
export { changePassword } from './sessions/change-password.ts';
export { coreSettings } from './sessions/core-settings.ts';
export { hashPassword, needsRehash, verifyPassword } from './passwords/hash-password.ts';
export type { PasswordCost } from './passwords/hash-password.ts';
export {
  createApiKeySecret,
  isApiKey,
  keyCredential,
  sessionCredential,
} from './sessions/credential.ts';
export {
  confirmSecondFactor,
  removeSecondFactor,
  startSecondFactor,
} from './sessions/enrol-second-factor.ts';
export { giveSecondFactor } from './sessions/give-second-factor.ts';
export {
  getOwnAccess,
  getOwnNotifications,
  getOwnTasks,
  markNotificationsRead,
} from './sessions/own-desk.ts';
export type { Desk } from './sessions/own-desk.ts';
export {
  listOwnSessions,
  refreshSession,
  revokeOwnSession,
  signOut,
} from './sessions/own-sessions.ts';
export { signIn } from './sessions/sign-in.ts';
export type { SignedIn } from './sessions/sign-in.ts';
export { getOwnTerms, signTerm } from './mandates/own-terms.ts';
export { appointAdministrators } from './members/appoint-administrators.ts';
export type { Appointed, Appointee } from './members/appoint-administrators.ts';
export { countryRow, createTenant, listAllTenants } from './tenants/create-tenant.ts';
export type { TenantRequest } from './tenants/create-tenant.ts';
export { provisionTenant } from './tenants/provision-tenant.ts';
export type { NewTenant } from './tenants/provision-tenant.ts';
export { childInterval, country } from './tenants/tenant-ids.rules.ts';
export type { Interval } from './tenants/tenant-ids.rules.ts';
export {
  administratorRoles,
  builtInRoles,
  capacityRoles,
  defaultPermissions,
} from './tenants/role-defaults.rules.ts';
export type { BuiltInRole } from './tenants/role-defaults.rules.ts';
export { corePlugin } from './core-plugin/core-plugin.ts';
export * as corePermissions from './core-plugin/permissions.ts';
export { allFileKinds } from './files/file-kinds.ts';
export { receiveFile } from './files/receive-file.ts';
export { findSecrecyMarker } from './files/secrecy-marker.rules.ts';
export { readLimited } from './files/write-limited.ts';
export { recordGuidedRead } from './audit/record-guided-read.ts';
export { sealAll } from './audit/seal-all.ts';
export { verifyAudit } from './audit/verify-audit.ts';
export type { TenantVerdict } from './audit/verify-audit.ts';
export { witnessAll } from './audit/witness-all.ts';
export { startWorkers } from './jobs/start-workers.ts';
export type { WorkerOptions, Workers } from './jobs/start-workers.ts';
export { checkMigration, runMigration } from './workflow-migrations/run-migration.ts';
export type { MigrationTask } from './workflow-migrations/run-migration.ts';
export { checkDefinition, isPublishable } from './workflow/check-definition.ts';
export type { DefinitionProblem, WorkflowCatalog } from './workflow/check-definition.ts';
export { createApiKeyFor, listApiKeysOf, revokeApiKeyOf } from './sessions/api-keys.ts';
export type { ApiKeyRequest } from './sessions/api-keys.ts';
export { findMember } from './sessions/find-member.ts';
export { decideHistory } from './imports/act-on-import.ts';
export { commitDryRun, dryRunFile } from './imports/import-file.ts';
export type { SheetFile } from './imports/import-file.ts';
export { applyHistory } from './imports/run-import.ts';
export type { ImportTask } from './imports/run-import.ts';
export { applyRevert } from './imports/run-revert.ts';
export { listImportRows, showImport } from './imports/show-import.ts';
export { exportRegister } from './imports/export-register.ts';
export { markErrors } from './registers/mark-errors.ts';
export type { ParsedRecord, ParseOptions } from './registers/parse-record.ts';
export type { CellProblem } from './registers/parsed-cell.ts';
export { planImport } from './registers/plan-import.ts';
export type {
  ExistingRecord,
  FieldChange,
  ImportPlan,
  PlannedRecord,
} from './registers/plan-import.ts';
export { readRegister } from './registers/read-register.ts';
export type { ParsedRegister, RegisterFile } from './registers/read-register.ts';
export { listReferences, resolveReferences } from './registers/resolve-references.ts';
export type {
  ReferenceAnswer,
  ReferenceLookup,
  ResolvedRecord,
} from './registers/resolve-references.ts';
export { writeRegister } from './registers/write-workbook.ts';
export type { ExportOptions } from './registers/write-workbook.ts';
export { customColumn } from './registers/custom-columns.ts';
export { collectBytes } from './registers/zip-stream.ts';
export { lintCatalog } from './database/catalog-lint.ts';
export type { CatalogFault } from './database/catalog-lint.ts';
export { readCatalog } from './database/catalog.ts';
export { InvalidPlugins } from './plugins/plugin-problem.ts';
export type { PluginProblem } from './plugins/plugin-problem.ts';
export { registerHere } from './imports/custom-register.ts';
export { plainFilters } from './register-rows/asked-request.ts';
export { listRecords } from './register-rows/list-rows.ts';
