import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

import { exportRegister, findMember, plainFilters, type Entrance } from '@lianxun/kernel';
import { v7 as uuidv7 } from 'uuid';

import type { Installation } from './with-kernel.ts';

export interface SheetExport {
  readonly tenant: string;
  /** User name of the member in whose name it happens. */
  readonly by: string;
  readonly register: string;
  /** As the list of the register filters: `round`, `unit` … */
  readonly filter: Readonly<Record<string, string>>;
  /** The file to write; the register's own name in the working directory when left out. */
  readonly out?: string;
}

/** Writes a register to a file, with what a member may see; leaves no half of a file. */
export async function exportSheet(
  { kernel, adminPool }: Pick<Installation, 'kernel' | 'adminPool'>,
  request: SheetExport,
): Promise<string> {
  const { by, filter, register, tenant: tenantCode } = request;
  const { tenantId, userId } = await findMember(adminPool, { tenantCode, userName: by });
  const entrance: Entrance = {
    kind: 'job',
    tenantId,
    plugin: 'core',
    job: 'export_register',
    onBehalfOf: userId,
  };
  const source = 'commandLine';
  const run = { readOnly: false, expectAudit: true, requestId: uuidv7(), source };
  return await kernel.run(entrance, run, async (ctx) => {
    const { bytes, fileName } = await exportRegister(ctx, kernel.plugins, {
      register,
      request: { filters: plainFilters(filter), sort: [] },
    });
    const out = request.out ?? fileName;
    await writeWhole(out, bytes);
    await ctx.audit({
      action: 'core.exportRegister',
      subject: { type: 'user', id: userId },
      summary: `在服务器上导出“${fileName}”`,
      after: { register, filter },
    });
    return out;
  });
}

async function writeWhole(out: string, bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>) {
  const unfinished = `${out}.part`;
  try {
    await pipeline(bytes, createWriteStream(unfinished, { mode: 0o600 }));
    await rename(unfinished, out);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}
