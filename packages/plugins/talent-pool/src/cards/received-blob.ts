import type { StoredBlob } from '@lianxun/plugin-api';
import { z } from 'zod';

const Blob = z.object({
  storageKey: z.string(),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
});

/** What `receive` answered, back in its type. */
export function receivedBlob(received: unknown): StoredBlob {
  return Blob.parse(received);
}
