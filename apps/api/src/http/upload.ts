import { Readable } from 'node:stream';

import { Busboy } from '@fastify/busboy';
import type { Upload } from '@lianxun/plugin-api';

import { HttpProblem } from './problem.ts';
import type { HostContext } from './request-info.ts';

const limits = { files: 1, fields: 20, fieldSize: 10_000, parts: 30, headerPairs: 50 };

/**
 * Hands the file of a multipart form over while it still arrives. Of the other fields the receiver
 * sees those that were sent before the file.
 */
export async function receiveUpload<Result>(
  c: HostContext,
  receive: (upload: Upload) => Promise<Result>,
): Promise<Result> {
  const contentType = c.req.header('content-type') ?? '';
  const { body } = c.req.raw;
  if (!contentType.startsWith('multipart/form-data') || body === null) {
    throw new HttpProblem(415, 'multipart_required');
  }
  const source = Readable.fromWeb(body);
  const form = openForm(contentType);
  const { promise, resolve, reject } = Promise.withResolvers<Result>();
  const fields: Record<string, string> = {};
  let isReceiving = false;

  form.on('field', (name, value) => void (fields[name] = value));
  form.on('file', (...[, file, fileName, , mediaType]) => {
    isReceiving = true;
    source.once('error', (error) => file.destroy(error));
    const stream = Readable.toWeb(file);
    receive({ fileName, mediaType, stream, fields: { ...fields } }).then(resolve, reject);
  });
  form.on('error', () => reject(new HttpProblem(400, 'multipart_required')));
  form.on('finish', () => {
    if (!isReceiving) reject(new HttpProblem(422, 'file_required'));
  });
  source.once('error', reject);
  source.pipe(form);
  try {
    return await promise;
  } finally {
    source.unpipe(form);
    source.destroy();
  }
}

function openForm(contentType: string) {
  try {
    return new Busboy({ headers: { 'content-type': contentType }, limits });
  } catch {
    throw new HttpProblem(400, 'multipart_required');
  }
}
