import { dirname, resolve } from 'node:path'
import type { Config } from '../model/config.ts'
import { deepFreeze } from './deep-freeze.ts'
import { findConfigPath } from './find-config-path.ts'
import { loadConfigFile } from './load-config-file.ts'
import { toConfig } from './to-config.ts'

export { defineConfig, type UserConfig, type UserSection, type UserSender } from './user-config.ts'

export interface ReadConfigOptions {
  /** The working folder: the search for a configuration begins here and goes upwards. */
  readonly cwd: string
  /** A configuration file to use instead of searching. */
  readonly path?: string
}

/**
 * Finds, reads, checks and freezes the configuration; without a configuration file, everything has its default.
 *
 * The search goes from `cwd` upwards and ends at a folder with `.git` or at the root of the file system. All mistakes are
 * reported at once, in one `GazetteError` with code `config`.
 */
export async function readConfig({ cwd, path }: ReadConfigOptions): Promise<Config> {
  const found = path === undefined ? await findConfigPath(cwd) : resolve(cwd, path)
  if (found === undefined) return deepFreeze(await toConfig({}, { root: resolve(cwd) }))
  const root = dirname(found)
  const value = await loadConfigFile(found)
  // The schema library costs more to load than everything else here; without a file there is nothing to check.
  const { checkUserConfig } = await import('./check-user-config.ts')
  return deepFreeze(await toConfig(checkUserConfig(value, { root, path: found }), { root, path: found }))
}
