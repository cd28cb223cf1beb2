import { execFileSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { cli, root } from './paths.ts'

/** An edition that was built for the judges: the sample brief in a theme, or a brief in Arabic. */
export interface JudgedEdition {
  readonly name: string
  readonly folder: string
}

const SAMPLES = [
  { name: 'english', config: join(root, 'seeds', 'gazette.config.yaml') },
  { name: 'arabic', config: join(import.meta.dirname, 'arabic', 'gazette.config.yaml') },
]

/** Builds the sample brief and the Arabic one in every theme that comes with the package. */
export function buildEditions(work: string): readonly JudgedEdition[] {
  const themes = readdirSync(join(root, 'templates'))
  return themes.flatMap((theme) =>
    SAMPLES.map(({ name: sample, config }) => {
      const name = `${theme}-${sample}`
      const options = ['--theme', theme, '--date', '2026-11-23', '--number', '12', '--id', name, '--again']
      execFileSync(
        process.execPath,
        [cli, 'build', '--config', config, '--out', work, '--no-cache', '--quiet', ...options],
        {
          stdio: ['ignore', 'ignore', 'inherit'],
        },
      )
      return { name, folder: join(work, name) }
    }),
  )
}
