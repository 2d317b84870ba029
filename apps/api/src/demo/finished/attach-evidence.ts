import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { receiveFile } from '@lianxun/kernel';
import type { Ctx, StoredBlob } from '@lianxun/plugin-api';

import { demoAttachments } from '../content/content.ts';
import type { DemoAttachment, DemoFinding, DemoRound, Ref } from '../content/types.ts';
import { inParallel } from '../play/in-parallel.ts';
import type { World } from '../play/world.ts';

type Files = ReadonlyMap<Ref, StoredBlob>;

/** Checks and stores the files of a round, before any transaction is open. */
export async function storeEvidence({ kernel, countyId }: World, round: DemoRound): Promise<Files> {
  const wanted = new Set(
    round.findings.flatMap(({ ref, evidenceRefs }) => ownRefs(ref, evidenceRefs)),
  );
  for (const { ref } of round.engagements) wanted.add(`${ref}-evidence`).add(`${ref}-report`);
  const files = new Map<Ref, StoredBlob>();
  const receiver = { storage: kernel.storage, tempDirectory: join(tmpdir(), 'lianxun-demo-files') };
  await inParallel(
    demoAttachments().filter(({ ref }) => wanted.has(ref)),
    async (file) =>
      void files.set(
        file.ref,
        await receiveFile(receiver, {
          tenantId: String(countyId),
          fileName: file.name,
          stream: chunksOf(file),
        }),
      ),
  );
  return files;
}

/** The list of evidence belongs to the unit as a whole; a receipt to its finding. */
function ownRefs(findingRef: Ref, evidenceRefs: readonly Ref[]): Ref[] {
  return evidenceRefs.filter((ref) => ref.startsWith(`${findingRef}-`));
}

async function* chunksOf({ bytes }: DemoAttachment): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}

export async function attachEvidence(
  world: World,
  ctx: Ctx,
  { findings, files }: { readonly findings: readonly DemoFinding[]; readonly files: Files },
): Promise<void> {
  const engagementRef = findings[0]?.engagementRef ?? '';
  const engagementId = world.refs.get(engagementRef);
  const unitId = (await ctx.engagements.find(engagementId))?.unitId ?? null;
  const scope = { engagementId, unitId, released: true };
  const attach = async (type: 'engagement' | 'finding', id: string, ref: Ref) => {
    const blob = files.get(ref);
    if (blob !== undefined) await ctx.files.attach({ type, id, ...scope }, blob, 'evidence');
  };
  await attach('engagement', engagementId, `${engagementRef}-report`);
  await attach('engagement', engagementId, `${engagementRef}-evidence`);
  for (const { ref, evidenceRefs } of findings) {
    for (const own of ownRefs(ref, evidenceRefs)) await attach('finding', world.refs.get(ref), own);
  }
}
