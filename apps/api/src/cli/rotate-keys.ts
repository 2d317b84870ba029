import {
  addFieldKey,
  formerFile,
  replaceMasterKeyFile,
  rewrapKeys,
  suiteSets,
  type Kernel,
  type Rewrapped,
} from '@lianxun/kernel';
import { Command } from 'commander';

import type { Config } from '../config.ts';
import { masterKeySource, openMasterKey } from '../server/master-key-file.ts';
import { withAdminPool } from './with-database.ts';

export function rotateKeysCommand(): Command {
  return new Command('rotate-keys')
    .description('move every key under a new master key, or give one tenant a new data key')
    .option('--tenant <code>', 'administrative code: a new data key for this tenant alone')
    .action(async ({ tenant }: { tenant?: string }) => {
      const lines = await withAdminPool((pool, config) =>
        tenant === undefined ? rotateMaster(pool, config) : renewDataKey(pool, config, tenant),
      );
      for (const line of lines) console.log(line);
    });
}

/** What an interrupted rotation left is finished first; only then is there another master key. */
export async function rotateMaster(pool: Kernel['pool'], config: Config): Promise<string[]> {
  const { key, wrapper } = await openMasterKey(config);
  const left = await rewrapKeys(pool, wrapper);
  const isFile = config.masterKey === undefined;
  if (left.keys + left.secondFactors > 0) {
    return [
      `${countOf(left)} moved under ${key.id}`,
      ...(isFile ? ['an earlier rotation is finished; run again for another master key'] : []),
    ];
  }
  if (!isFile) {
    return [
      `everything lies under MASTER_KEY (${key.id})`,
      'for another one set MASTER_KEY to it and MASTER_KEY_PREVIOUS to this one, restart, run again',
    ];
  }
  const { file } = masterKeySource(config);
  await replaceMasterKeyFile(file);
  const { key: next, wrapper: nextWrapper } = await openMasterKey(config);
  const moved = await rewrapKeys(pool, nextWrapper);
  return [
    `${countOf(moved)} moved under ${next.id}; back ${file} up`,
    `the former master key lies in ${formerFile(file, key.id)}: keep it as long as backups need it`,
    'restart the product, then run doctor',
  ];
}

async function renewDataKey(
  pool: Kernel['pool'],
  config: Config,
  tenant: string,
): Promise<string[]> {
  const { wrapper } = await openMasterKey(config);
  const { cipher } = suiteSets[config.cipherSuite];
  const { number } = await addFieldKey(pool, tenant, { wrapper, suite: cipher });
  return [`data key ${number} of ${tenant}, ${cipher}; restart the product to seal under it`];
}

function countOf({ keys, secondFactors }: Rewrapped): string {
  return `${keys} data keys and ${secondFactors} second-factor secrets`;
}
