import { findDirection, findTextDirection, type Direction } from '../language/direction.ts'
import { count } from '../messages/count.ts'
import { fillMessage } from '../messages/fill-message.ts'
import { findMessages } from '../messages/find-messages.ts'
import type { Page } from '../web/find-pages.ts'
import type { DateView, EditionView, ImageView } from './edition-view.ts'
import { toAnchor } from './names.ts'
import type { PageView } from './page-view.ts'
import { plainPen } from './pen.ts'
import { toDateView } from './to-date-view.ts'

/** The page of an article as its template sees it, which is given `body`, sanitized, and `style` as well. */
export interface ArticlePageView extends Omit<PageView, 'style'> {
  /** The language of the page's own words. */
  readonly lang: string
  readonly dir: Direction
  /** The article's own language and direction. */
  readonly articleLang: string
  readonly articleDir: Direction
  readonly headline: string
  readonly dek: string | null
  readonly byline: string | null
  readonly dateline: string | null
  readonly publisher: string | null
  readonly date: DateView | null
  readonly readingTime: string
  /** Publisher, byline, dateline, date and reading time, those that are there. */
  readonly meta: readonly string[]
  /** The picture that leads it. */
  readonly image: ImageView | null
  /** The story in the edition. */
  readonly backHref: string
  /** `Back to The Harbour Brief, No. 47` */
  readonly backTo: string
  readonly edition: EditionView
  readonly words: EditionView['words']
}

export interface ArticlePageOptions extends Pick<PageView, 'canonicalHref'> {
  readonly image: ImageView | null
  readonly edition: EditionView
}

/** An article's page as its template sees it, without its body and its style. */
export function toArticlePageView(
  { article, reference, storyId, body: { markCounts } }: Page,
  { edition, canonicalHref, image }: ArticlePageOptions,
): Omit<ArticlePageView, 'about'> {
  const toText = (text: string | undefined) => (text === undefined ? null : plainPen.text(text))
  const { lang, dir } = edition
  const language = article.language ?? reference.language
  const date = article.date === undefined ? null : toDateView(article.date, lang)
  const [publisher, byline, dateline] = [article.publisher, article.byline, article.dateline].map(toText)
  const readingTime = count(reference.readingMinutes, 'minutes', lang)
  return {
    lang,
    dir,
    articleLang: toText(language) ?? lang,
    articleDir:
      language === undefined ? (findTextDirection(article.headline) ?? dir) : findDirection(language),
    headline: plainPen.text(article.headline),
    dek: toText(article.dek),
    byline: byline ?? null,
    dateline: dateline ?? null,
    publisher: publisher ?? null,
    date,
    readingTime,
    meta: [publisher, byline, dateline, date?.long, readingTime].filter((part) => typeof part === 'string'),
    splitAnchors: [...markCounts].filter(([, n]) => n > 1).map(([anchor]) => anchor),
    canonicalHref,
    image,
    feeds: [],
    backHref: `../index.html#${toAnchor(storyId)}`,
    backTo: fillMessage(findMessages(lang).backTo, { title: edition.issueTitle }),
    edition,
    words: edition.words,
  }
}
