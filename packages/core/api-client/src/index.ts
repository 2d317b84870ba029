export { apiFetch, etagOf, ifMatch, sessionEvents } from './api-fetch.ts';
export { apiOf } from './api-of.ts';
export type { ApiSchema } from './api-schema.ts';
export { caseDesk } from './case-desk.ts';
export { createApi, type Api, type Download, type Versioned } from './create-api.ts';
export { draftStore, type DraftStore, type KeptForm } from './draft-store.ts';
export { addProblemMessages, Problem, type ProblemReason } from './problem.ts';
export { fieldPickers, recordFields } from './record-fields.ts';
export { uploadFile } from './upload-file.ts';
