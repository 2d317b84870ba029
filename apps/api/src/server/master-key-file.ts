import { join } from 'node:path';

import {
  findMasterKey,
  loadMasterKey,
  masterKeyWrapper,
  suiteSets,
  type KeyWrapper,
  type LoadedMasterKey,
  type MasterKeySource,
} from '@lianxun/kernel';

import type { Config } from '../config.ts';

/** Where master keys come from. */
export function masterKeySource(
  config: Pick<Config, 'dataDirectory' | 'formerMasterKeys' | 'masterKey'>,
): MasterKeySource {
  const { dataDirectory, formerMasterKeys, masterKey } = config;
  return {
    file: join(dataDirectory, 'master.key'),
    value: masterKey,
    previous: formerMasterKeys,
  };
}

/** The current master key, and a wrapper that also opens what lies under a former one. */
export async function openMasterKey(
  config: Config,
): Promise<LoadedMasterKey & { readonly wrapper: KeyWrapper }> {
  const source = masterKeySource(config);
  const loaded = await loadMasterKey(source);
  const { cipher } = suiteSets[config.cipherSuite];
  const wrapper = masterKeyWrapper(loaded.key, cipher, (id) => findMasterKey(source, id));
  return { ...loaded, wrapper };
}
