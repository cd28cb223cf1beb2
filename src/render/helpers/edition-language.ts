import type { HelperOptions } from 'handlebars'

/** The language that the template is rendered in: that of the view at its root. */
export function findEditionLanguage(options: HelperOptions): string {
  const root: unknown = (options.data as { root?: unknown } | undefined)?.root
  const lang = (root as { lang?: unknown } | undefined)?.lang
  return typeof lang === 'string' ? lang : 'en'
}
