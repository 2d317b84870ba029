import { readConfig } from './config.ts';
import { startServer } from './server/start-server.ts';

const server = await startServer(readConfig());
process.stdout.write(`联巡 Lianxun listens at ${server.url}\n`);

const stop = (): void => {
  for (const signal of ['SIGINT', 'SIGTERM']) process.off(signal, stop);
  void server.stop().finally(() => process.exit());
};
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, stop);
