import type { Api } from '@lianxun/api-client';

/** Uploads files one after the other, so that their numbers follow the list; answers what failed and why. */
export async function sendEvidence(
  api: Pick<Api, 'post'>,
  path: string,
  files: readonly File[],
): Promise<string[]> {
  const failed: string[] = [];
  for (const file of files) {
    const body = new FormData();
    body.append('file', file);
    try {
      await api.post(path, body);
    } catch (error) {
      failed.push(`${file.name}：${error instanceof Error ? error.message : '没有传上去'}`);
    }
  }
  return failed;
}
