import { z } from 'zod';

import type { Ref } from '../content/types.ts';
import type { Place } from '../play/player.ts';
import { accountOf } from '../play/references.ts';
import { parts, type World } from '../play/world.ts';

const Created = z.object({ id: z.uuid() });
const path = 'rectification/assessments';

/** A template from a built-in one: written by one, published by another. */
export async function publishTemplate(
  { player, refs }: World,
  { ref, builtIn, name }: { readonly ref: Ref; readonly builtIn: string; readonly name: string },
): Promise<void> {
  const at = 'rectification/assessment-templates';
  const body = { from: { builtIn }, name };
  const { id } = await player.read({ by: parts.clerk, path: at, body }, Created);
  refs.set(ref, id);
  await player.send({ by: parts.director, path: `${at}/${id}/publish`, body: {}, version: 1 });
}

export interface Opening {
  readonly ref: Ref;
  readonly engagementRef: Ref;
  readonly templateRef: Ref;
  readonly dueOn: string;
  /** Person by kind of rater. */
  readonly raters: Readonly<Record<string, Ref>>;
}

export async function openAssessment({ player, refs }: World, opening: Opening): Promise<void> {
  const { ref, engagementRef, templateRef, dueOn, raters } = opening;
  const body = {
    engagementId: refs.get(engagementRef),
    templateId: refs.get(templateRef),
    dueOn,
    raters: Object.entries(raters).map(([rater, personRef]) => ({
      rater,
      userIds: [refs.get(accountOf(personRef))],
    })),
  };
  const { id } = await player.read({ by: parts.clerk, path, body }, Created);
  refs.set(ref, id);
}

const Sheets = z.object({
  document: z.object({
    aspects: z.array(
      z.object({
        indicators: z.array(
          z.object({
            key: z.string(),
            kind: z.string(),
            points: z.number(),
            ratedBy: z.array(z.string()).optional(),
          }),
        ),
      }),
    ),
  }),
  sheets: z.array(z.object({ rater: z.string(), isOwn: z.boolean(), version: z.int() })),
});

export interface Rating {
  readonly ref: Ref;
  readonly by: Ref;
  readonly in?: Place;
  /** Points left out in each indicator, one after the other; a yes-no indicator misses with 1 or more. */
  readonly missing: readonly number[];
  readonly participants?: number;
  readonly remark?: string;
  /** Kept, not handed in. */
  readonly isDraft?: boolean;
}

export async function rate({ player, refs }: World, rating: Rating): Promise<void> {
  const { by, missing, participants = null, remark = null } = rating;
  const here = { by, ...(rating.in === undefined ? {} : { in: rating.in }) };
  const at = `${path}/${refs.get(rating.ref)}`;
  const { document, sheets } = await player.read({ ...here, method: 'GET', path: at }, Sheets);
  const own = sheets.find(({ isOwn }) => isOwn);
  if (own === undefined) throw new Error(`${by} has no sheet in ${rating.ref}`);
  const asked = document.aspects
    .flatMap(({ indicators }) => indicators)
    .filter(({ kind }) => kind !== 'figure')
    .filter(({ ratedBy = [] }) => ratedBy.length === 0 || ratedBy.includes(own.rater));
  const marks = Object.fromEntries(
    asked.map(({ key, kind, points }, index) => {
      const less = missing[index % missing.length] ?? 0;
      return [key, kind === 'yesNo' ? Number(less < 1) : Math.max(0, points - less)];
    }),
  );
  const body = { marks, participants, remark };
  const version = own.version;
  await player.send({ ...here, method: 'PUT', path: `${at}/sheet`, body, version });
  if (rating.isDraft !== true) await player.send({ ...here, path: `${at}/submit-sheet`, body: {} });
}

export async function conclude({ player, refs }: World, ref: Ref): Promise<void> {
  await player.send({ by: parts.clerk, path: `${path}/${refs.get(ref)}/conclude`, body: {} });
}

/** 调整等次: asked for by one, signed by another. */
export async function changeGrade(
  { player, refs }: World,
  { ref, grade, reason }: { readonly ref: Ref; readonly grade: string; readonly reason: string },
): Promise<void> {
  const id = refs.get(ref);
  await player.send({ by: parts.clerk, path: `${path}/${id}/grade`, body: { grade, reason } });
  const at = `core/cases/assessment/${id}`;
  const Versioned = z.object({ version: z.int() });
  const { version } = await player.read({ by: parts.director, method: 'GET', path: at }, Versioned);
  const body = { event: 'approve' };
  await player.send({ by: parts.director, path: `${at}/events`, body, version });
}
