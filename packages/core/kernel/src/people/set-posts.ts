import type { PostFields } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { deletePosts, insertPost, listWholePosts } from './people.repository.ts';
import type { RecordKeeping } from './person-records.ts';

/** Posts that stay as they are keep their rows; an unchanged career writes nothing. */
export async function setPosts(
  { audit, tx }: RecordKeeping,
  personId: string,
  posts: readonly PostFields[],
): Promise<void> {
  const stored = await listWholePosts(tx, personId);
  const wanted = posts.map(wholePost);
  const left = [...stored];
  const added = wanted.filter((post) => {
    const at = left.findIndex((row) => sameness(row) === sameness(post));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  if (added.length === 0 && left.length === 0) return;
  const removed = left.map(({ id }) => id);
  await deletePosts(tx, personId, removed);
  for (const post of added) await insertPost(tx, { id: uuidv7(), personId, ...post });
  await audit({
    action: 'core.posts_set',
    subject: { type: 'person', id: personId },
    summary: `更新任职经历：新增${added.length}条，移除${removed.length}条`,
    before: { posts: left },
    after: { posts: added },
  });
}

const wholePost = ({
  isPrincipal = false,
  superiorId = null,
  superiorName = null,
  ...post
}: PostFields) => ({
  ...post,
  isPrincipal,
  superiorId,
  superiorName,
});

const sameness = (post: ReturnType<typeof wholePost>) =>
  JSON.stringify([
    post.bodyId,
    post.unitId,
    post.employer,
    post.post,
    post.isLeadership,
    post.isPrincipal,
    post.superiorId,
    post.superiorName,
    post.beganOn,
    post.endedOn,
  ]);
