import type { Ctx, Plugin } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { coreTx } from '../context/core-tx.ts';
import { caseTypeOf, type KnownCaseType } from './case-types-of.ts';
import { listLatestTemplates } from './templates.repository.ts';
import { builtInTitles } from './version-words.ts';
import type { TemplateView } from './versions.schemas.ts';

export interface BuiltInTemplate {
  readonly key: string;
  readonly title: string;
  readonly summary: string;
  readonly document: unknown;
}

/** What comes with the product: the default, and whatever else the plugin offers. */
export function builtInTemplates({ caseType }: KnownCaseType): readonly BuiltInTemplate[] {
  return [
    {
      key: 'default',
      title: builtInTitles['default'] ?? 'default',
      summary: '系统自带的完整流程，适合大多数县(市、区)',
      document: caseType.document,
    },
    ...(caseType.templates ?? []),
  ];
}

/** Templates of a type to start a draft from: the city's first, then those of the product. */
export async function listTemplates(
  ctx: Ctx,
  plugins: readonly Plugin[],
  subject: string,
): Promise<z.input<typeof TemplateView>[]> {
  const known = caseTypeOf(plugins, subject);
  const published = await listLatestTemplates(coreTx(ctx), subject);
  return [
    ...published.map((row) => ({
      id: row.id,
      title: row.title,
      summary: row.summary,
      source: 'city' as const,
      publisher: row.publisherName,
      number: row.number,
      publishedAt: row.publishedAt,
      document: row.document,
    })),
    ...builtInTemplates(known).map(({ key, title, summary, document }) => ({
      id: key,
      title,
      summary,
      source: 'builtIn' as const,
      publisher: '系统',
      number: null,
      publishedAt: null,
      document,
    })),
  ];
}
