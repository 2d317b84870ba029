import { readFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';

import { ledgerColumns } from './page/ledger-columns.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

export const total = 100_000;

function rowAt(index: number) {
  const texts = (level: 'main' | 'detail', line: number) =>
    Object.fromEntries(
      ledgerColumns
        .filter((column) => column.level === level)
        .map(({ key, type }, place) => [
          key,
          type === 'int'
            ? String(index + 1)
            : `第${index + 1}条第${line + 1}项第${place + 1}栏${type === 'long' ? '，查摆问题不深入、整改措施不具体，需进一步压实责任并按期完成' : ''}`,
        ]),
    );
  const lines = (index % 3) + 1;
  return {
    id: `row-${index}`,
    version: 1,
    link: `/records/${index}`,
    values: texts('main', 0),
    details: Array.from({ length: lines }, (_, line) => ({
      id: `row-${index}-${line}`,
      version: 1,
      values: texts('detail', line),
    })),
    open: { main: [], details: [] },
  };
}

async function sendFile(file: string, response: ServerResponse): Promise<void> {
  const [found] = await Promise.allSettled([readFile(file)]);
  if (found.status === 'rejected') {
    response.statusCode = 404;
    response.end();
    return;
  }
  response.setHeader('content-type', types[extname(file)] ?? 'application/octet-stream');
  response.end(found.value);
}

/** The built page, and 100,000 rows with two measures each on average, a window at a time. */
export function serve(folder: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (url.pathname === '/rows') {
      const start = Number(url.searchParams.get('start'));
      const limit = Math.min(Number(url.searchParams.get('limit')), total - start);
      const items = Array.from({ length: limit }, (_, index) => rowAt(start + index));
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ total, items }));
      return;
    }
    const file = join(folder, url.pathname === '/' ? 'index.html' : url.pathname);
    void sendFile(file, response);
  });
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
