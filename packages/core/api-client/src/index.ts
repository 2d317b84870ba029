export { apiFetch, ifMatch, sessionEvents } from './api-fetch.ts';
export type { ApiSchema } from './api-schema.ts';
export { createApi, type Api, type Download, type Versioned } from './create-api.ts';
export { addProblemMessages, Problem, type ProblemReason } from './problem.ts';
export { uploadFile } from './upload-file.ts';
