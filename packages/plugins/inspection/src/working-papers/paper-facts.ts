import type { SourceFacts } from '@lianxun/plugin-rectification/api';

import { inInspection } from '../database.ts';
import { listPapersById } from './working-papers.repository.ts';

export const paperSourceType = 'inspection.workingPaper';

/** Answers rectification whether a cited paper is locked. */
export const paperFacts: SourceFacts = {
  sourceType: paperSourceType,
  describe: async (ctx, ids) => {
    const papers = await listPapersById(inInspection(ctx).tx, ids);
    return new Map(
      papers
        // A paper on a leading cadre stands in no compilation, whatever it was cited for before.
        .filter(({ isCadreLead }) => !isCadreLead)
        .map(({ id, paperNo, provisionalNo, title, stage, edition, contentHash }) => [
          id,
          {
            locked: stage === 'locked' || stage === 'filed',
            title: `底稿${paperNo ?? provisionalNo} ${title}`,
            link: `/m/inspection/papers/${id}`,
            edition,
            hash: contentHash,
          },
        ]),
    );
  },
};
