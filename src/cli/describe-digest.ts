import { wrapText } from '../kit/wrap-text.ts'
import { toPosition } from '../model/article.ts'
import type { Digest, Quotation } from '../model/digest.ts'
import { describeArticle } from './describe-article.ts'
import { describeSpeaker } from './describe-speaker.ts'
import type { Reporter } from './reporter.ts'
import { toPlainText } from './plain-text.ts'

type Page = Pick<Reporter, 'paint' | 'width'>

/** `article` shows it marked as it reads; `findings` lists its quotations alone. */
export type DigestView = 'article' | 'findings'

const LEGEND = '▎ in the summary · “…”[1] quoted · ‹…›[1] reported'

/** What was found in an article, in lines for a terminal. */
export function describeDigest(digest: Digest, view: DigestView, page: Page): readonly string[] {
  const { article, summary, people } = digest
  const { paint } = page
  const facts = [article.path, article.byline, article.publisher, article.date, `${article.wordCount} words`]
  const heading = (text: string) => ['', paint.accent(text)]
  return [
    ...wrapText(toPlainText(article.headline), page.width).map(paint.bold),
    paint.dim(toPlainText([...facts, `${digest.readingMinutes} min`].filter(Boolean).join(' · '))),
    ...(summary.length > 0 ? heading('Summary') : []),
    ...summary.flatMap(({ text }) => indent(text, page, { first: '- ' })),
    ...(view === 'article'
      ? [...heading('The article, marked'), paint.dim(LEGEND), '', ...describeArticle(digest, page)].slice(
          0,
          -1,
        )
      : listQuotations(digest, page)),
    ...(people.length > 0 ? heading('Named') : []),
    ...people.flatMap(({ name, role }) => indent(role ? `${name}, ${role}` : name, page, { first: '- ' })),
    '',
  ]
}

function listQuotations(digest: Digest, page: Page): readonly string[] {
  const { quotations } = digest
  if (quotations.length === 0) return []
  const heading = ['', page.paint.accent(`Quotations (${quotations.length})`)]
  return [...heading, ...quotations.flatMap((quotation) => describeQuotation(quotation, digest, page))]
}

function describeQuotation(quotation: Quotation, { article }: Digest, page: Page): readonly string[] {
  const { content, kind, speaker } = quotation
  const pieces = content.map(({ text }) => text).join(' […] ')
  const line = toPosition(article, content[0]!).start.line
  const words = kind === 'indirect' ? pieces : `“${pieces}”`
  const place = page.paint.dim(toPlainText(`   ${kind}, line ${line}`))
  return [
    ...indent(words, page, { first: '  ' }),
    ...indent(`— ${describeSpeaker(speaker)}`, page, { first: '  ' }).map((text, i, all) =>
      i === all.length - 1 ? text + place : text,
    ),
  ]
}

function indent(text: string, { width }: Page, { first }: { readonly first: string }): readonly string[] {
  const lines = wrapText(toPlainText(text), width - first.length - 2)
  return lines.map((line, i) => `  ${i === 0 ? first : ' '.repeat(first.length)}${line}`)
}
