import type { PublicAnswers } from '@lianxun/plugin-api';

import type { KeyWrapper } from '../secrets/key-wrapper.ts';

/** So that the length of what is stored tells little of what it says. */
const blockSize = 1_024;

const binding = (id: string) => Buffer.from(`core.public_answers.sealed:${id}`);

/** Under the master key: the public role reads no key of a tenant. */
export async function sealAnswers(
  wrapper: KeyWrapper,
  id: string,
  answers: PublicAnswers,
): Promise<string> {
  const text = Buffer.from(JSON.stringify(answers));
  const padded = Buffer.alloc(Math.ceil(text.length / blockSize) * blockSize, ' ');
  text.copy(padded);
  return await wrapper.wrap(padded, binding(id));
}

export async function openAnswers(
  wrapper: KeyWrapper,
  { id, sealed }: { readonly id: string; readonly sealed: string },
): Promise<PublicAnswers> {
  const text = Buffer.from(await wrapper.unwrap(sealed, binding(id))).toString();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by `sealAnswers`, and the seal holds
  return JSON.parse(text) as PublicAnswers;
}
