import type { components } from './generated/schema.d.ts';

/** A named shape of the API document, for example `ApiSchema<'Unit'>`. */
export type ApiSchema<Name extends keyof components['schemas']> = components['schemas'][Name];
