/** Custom fields and their forms: pure, for the server and the browser alike. */
export * from './form-answers.ts';
export * from './form-checks.ts';
export * from './form-fields.ts';
export * from './form-reading.ts';
export * from './form-schema.ts';
