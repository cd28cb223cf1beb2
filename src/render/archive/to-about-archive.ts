import type { Publication } from '../../model/archive.ts'
import type { AboutView } from '../view/page-view.ts'
import { plainPen } from '../view/pen.ts'
import { toLocale } from '../web/to-locale.ts'

/** What the archive's index says of itself. */
export function toAboutArchive({ title, tagline, language }: Publication, href: string | null): AboutView {
  return {
    type: 'website',
    title: plainPen.text(title),
    description: plainPen.text(tagline ?? title),
    siteName: plainPen.text(title),
    locale: toLocale(plainPen.text(language)),
    publishedAt: null,
    href,
    image: null,
    json: null,
  }
}
