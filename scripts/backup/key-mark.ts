import type { Config } from '../../shared/config/config.js';
import { presentDataKey } from '../../shared/config/data-key.js';
import { dataKeys } from '../../shared/journal/data-keys.js';

/** Recognises the data key of a deployment without telling it. */
export async function keyMark(config: Config): Promise<string> {
  return dataKeys(await presentDataKey(config))
    .chain('backup')
    .slice(0, 16);
}
