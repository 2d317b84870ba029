import { buffer } from 'node:stream/consumers';

import type { CoreServices } from '../core-plugin/core-services.ts';
import type { TemplateRow } from './document-templates.repository.ts';

/** The bytes of a tenant's own template. */
export const templateContent = async (
  { storage }: CoreServices,
  { storageKey }: Pick<TemplateRow, 'storageKey'>,
): Promise<Buffer> => await buffer(await storage().read(storageKey));
