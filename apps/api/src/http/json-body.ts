import { HttpProblem } from './problem.ts';
import type { HostContext } from './request-info.ts';

const mostBytes = 1024 * 1024;

/** Reads before any transaction; refuses what is too large or no JSON. */
export async function readJson(c: HostContext): Promise<unknown> {
  if (!(c.req.header('content-type') ?? '').startsWith('application/json')) {
    throw new HttpProblem(415, 'invalid_json');
  }
  const text = await readText(c.req.raw.body);
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpProblem(400, 'invalid_json');
  }
}

async function readText(body: ReadableStream<Uint8Array> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > mostBytes) throw new HttpProblem(413, 'body_too_large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
