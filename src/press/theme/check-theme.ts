import { FORMATS } from '../../model/rendition.ts'
import type { Config } from '../../model/config.ts'
import type { CalendarDate } from '../../kit/calendar-date.ts'
import type { Notice } from '../../model/notice.ts'
import { readTheme } from '../../read/read.ts'
import { checkContrast, checkEmail, renderEdition } from '../../render/render.ts'
import { composeArticles } from '../compose-articles.ts'
import { findEmailTemplate } from '../email-template.ts'
import { seedsFolder, themesFolder } from '../package-folders.ts'
import { placeLogo } from '../pictures/place-logo.ts'
import { placePictures } from '../pictures/place-pictures.ts'

export interface CheckThemeOptions {
  readonly theme: string
  /** Whose templates, look and language are checked. */
  readonly config: Config
}

export interface ThemeReport {
  readonly theme: string
  /** Files that it rendered. */
  readonly files: number
  readonly notices: readonly Notice[]
}

// The week that the sample articles are written for.
const SAMPLE_DATE = '2026-11-23' as CalendarDate

/**
 * Sets the sample brief in a theme, in every format, and says what would keep readers from reading it: colours, and what
 * the e-mail lacks.
 *
 * @throws GazetteError `template` when a template does not compile, with its place.
 */
export async function checkTheme({ theme: name, config }: CheckThemeOptions): Promise<ThemeReport> {
  const read = await readTheme(name, {
    builtIn: themesFolder,
    overrides: config.templates,
    ...(config.look && { look: config.look }),
  })
  const { theme, notices: logo } = await placeLogo(read, config.root)
  const { cache, ...plain } = config
  const sample: Config = { ...plain, root: seedsFolder, articles: ['articles'], sections: [], window: 'all' }
  const { edition, digests } = await composeArticles({
    config: sample,
    paths: [],
    date: SAMPLE_DATE,
    id: 'sample',
  })
  const articles = new Map(digests.map(({ article }) => [article.path, article]))
  const placed = await placePictures(edition, { root: seedsFolder, articles })
  const emailTemplate = await findEmailTemplate(theme, cache)
  const renditions = await renderEdition(
    { ...placed.edition, siteUrl: config.siteUrl ?? 'https://newsletter.example' },
    { theme, articles, pictures: placed.pictures, formats: FORMATS, email: config.email, emailTemplate },
  )
  const files = renditions.flatMap((rendition) => rendition.files)
  const html = files.find(({ path }) => path === 'email.html')?.content
  const trouble = typeof html === 'string' ? await checkEmail(html) : []
  return {
    theme: name,
    files: files.length,
    notices: [
      ...checkContrast(theme),
      ...logo,
      ...trouble.map(({ point, message }): Notice => ({
        code: 'email-point',
        message: `The e-mail: ${message} (${point})`,
        help: 'Look for it in email.mjml.hbs and partials/email/',
      })),
    ],
  }
}
