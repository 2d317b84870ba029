import { reachClosedFolders } from './reach-closed-folders.ts';

reachClosedFolders();
await import('../apps/api/src/cli.ts');
