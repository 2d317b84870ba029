export { apiFetch, ifMatch, sessionEvents } from './api-fetch.ts';
export { createApi, type Api, type Versioned } from './create-api.ts';
export { addProblemMessages, Problem, type ProblemReason } from './problem.ts';
