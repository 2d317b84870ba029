import type { Paper } from '../reading/words.ts';

/** Why the text of a paper cannot be changed by this person now; undefined when it can. */
export function editRefusal(
  paper: Pick<Paper, 'stage' | 'createdBy' | 'handlers'>,
  me: string,
): string | undefined {
  if (paper.stage === 'reviewing') return '底稿正在审核，须先退回草稿才能修改。';
  if (paper.stage !== 'drafting') return '底稿已锁定，不能修改；确需更正请由组长修订为新版本。';
  const own = paper.createdBy === me || paper.handlers.some(({ userId }) => userId === me);
  return own ? undefined : '只有编制人和承办人可以修改底稿。';
}
