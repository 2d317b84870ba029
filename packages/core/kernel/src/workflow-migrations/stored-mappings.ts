import { z } from 'zod';

import type { Mappings } from './migrations.rules.ts';

const Stored = z.record(z.string(), z.record(z.string(), z.string()));

/** The mappings as the row of a migration keeps them. */
export const mappingsOf = (value: unknown): Mappings => Stored.parse(value);
