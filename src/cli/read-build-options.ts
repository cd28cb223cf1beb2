import { resolve } from 'node:path'
import { readConfig } from '../config/config.ts'
import type { Config } from '../model/config.ts'
import type { BuildOptions } from '../press/press.ts'
import type { BuildArguments } from './build-options.ts'
import { findTypedEdition } from './find-edition-file.ts'
import { toEditionNumber } from './edition-number.ts'
import { toRootedPaths } from './rooted-paths.ts'
import { findToday, toTypedDate } from './today.ts'
import { toWindowWish } from './window-options.ts'

/** What to build, from what was typed and the configuration, which is read unless it is given. */
export async function readBuildOptions(argv: BuildArguments, given?: Config): Promise<BuildOptions> {
  const configured =
    given ?? (await readConfig({ cwd: process.cwd(), ...(argv.config && { path: argv.config }) }))
  const config = argv.theme === undefined ? configured : { ...configured, theme: argv.theme }
  const { cache, ...forgetful } = config
  const typed = argv.paths ?? []
  const edition = findTypedEdition(typed, config)
  return {
    config: argv.cache && cache !== undefined ? config : forgetful,
    paths: edition === undefined ? toRootedPaths(typed, config.root) : [],
    date: argv.date === undefined ? findToday(config.timeZone) : toTypedDate(argv.date),
    id: edition ?? argv.id,
    faults: argv.unchecked ? 'allow' : 'refuse',
    origin: edition !== undefined ? 'file' : argv.compose ? 'articles' : 'either',
    number: toEditionNumber(argv.number),
    window: toWindowWish(argv),
    formats: argv.format,
    output: argv.out === undefined ? undefined : resolve(argv.out),
  }
}
