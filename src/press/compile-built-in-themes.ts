import { readdir } from 'node:fs/promises'
import { readTheme } from '../read/read.ts'
import { compileEmailTemplate, emailTemplateSource } from '../render/render.ts'
import { openTemplateCache } from '../store/store.ts'
import { compiledFolder, themesFolder } from './package-folders.ts'
import { version } from './version.ts'

/** Compiles the e-mail template of every built-in theme into the package; says a line for each. */
export async function compileBuiltInThemes(): Promise<readonly string[]> {
  const cache = openTemplateCache([compiledFolder])
  const entries = await readdir(themesFolder, { withFileTypes: true })
  const lines: string[] = []
  for (const { name } of entries.filter((entry) => entry.isDirectory())) {
    const theme = await readTheme(name, { builtIn: themesFolder })
    await cache.keep(`${version}\n${emailTemplateSource(theme)}`, await compileEmailTemplate(theme))
    lines.push(`compiled the e-mail template of theme "${name}"`)
  }
  return lines
}
