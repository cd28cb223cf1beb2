import type { Theme } from '../model/theme.ts'
import { compileEmailTemplate, emailTemplateSource } from '../render/render.ts'
import { openTemplateCache } from '../store/store.ts'
import { compiledFolder } from './package-folders.ts'
import { version } from './version.ts'

/** The theme's e-mail template as HTML with Handlebars expressions: from a cache where one has it, else compiled and kept. */
export async function findEmailTemplate(theme: Theme, cacheFolder: string | undefined): Promise<string> {
  const cache = openTemplateCache([compiledFolder, ...(cacheFolder === undefined ? [] : [cacheFolder])])
  const source = `${version}\n${emailTemplateSource(theme)}`
  const kept = await cache.find(source)
  if (kept !== undefined) return kept
  const compiled = await compileEmailTemplate(theme)
  if (cacheFolder !== undefined) await cache.keep(source, compiled)
  return compiled
}
