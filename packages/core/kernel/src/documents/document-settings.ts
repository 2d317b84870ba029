import { defineSetting, type Scope } from '@lianxun/plugin-api';
import { z } from 'zod';

/** Who issues the tenant's documents, and under which mark they are numbered. */
export const issuerSetting = defineSetting({
  key: 'core.documentIssuer',
  title: '公文落款',
  help: '发文机关全称、机关代字和印发机关；留空时按本地名称自动拟定。',
  schema: z.object({
    name: z.string().trim().max(60),
    mark: z.string().trim().max(12),
    printer: z.string().trim().max(60),
  }),
  default: { name: '', mark: '', printer: '' },
});

export interface Issuer {
  readonly name: string;
  readonly mark: string;
  readonly printer: string;
}

/** What is left empty follows from the name of the county. */
export function issuerOf(set: Issuer, { tenantName }: Pick<Scope, 'tenantName'>): Issuer {
  const name = set.name || `中共${tenantName}委巡察工作领导小组办公室`;
  return {
    name,
    mark: set.mark || `${tenantName.charAt(0)}巡办`,
    printer: set.printer || name,
  };
}

/** 发文字号: full year in 六角括号, no 第, no leading zero; blank where the number comes. */
export const documentNumber = (mark: string, year: number | string, sequence: number | null) =>
  `${mark}〔${year}〕${sequence ?? '　'}号`;
