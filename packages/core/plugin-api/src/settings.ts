import type { z } from 'zod';

/** One setting of a plugin, per tenant, edited on the settings screen. */
export interface SettingDefinition<Schema extends z.ZodType = z.ZodType> {
  /** `<plugin>.<name>`. */
  readonly key: string;
  readonly title: string;
  /** What it changes, in a sentence. */
  readonly help: string;
  readonly schema: Schema;
  readonly default: z.output<Schema>;
}

/** Declares a setting. */
export function defineSetting<Schema extends z.ZodType>(
  setting: SettingDefinition<Schema>,
): SettingDefinition<Schema> {
  return setting;
}
