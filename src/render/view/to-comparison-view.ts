import type { ComparedPoint, ReportedVersion } from '../../model/comparison.ts'
import type { ArticleReference } from '../../model/edition.ts'
import { fillMessage } from '../messages/fill-message.ts'
import { findMessages } from '../messages/find-messages.ts'
import { findQuotationMarks } from '../language/quotation-marks.ts'
import type { ComparedPointView, ComparisonView } from './furniture-view.ts'
import type { StoryLook } from './story-context.ts'

/** What a story's sources report alike and differently, as templates see it; nothing when nothing was compared. */
export function toComparisonView(
  points: readonly ComparedPoint[],
  articles: readonly ArticleReference[],
  context: StoryLook,
): ComparisonView | null {
  if (points.length === 0) return null
  const { comma } = findMessages(context.language).words
  const agreed = points
    .filter(({ versions }) => versions.length === 1)
    .map((point) => toAgreed(point, context))
  return {
    agreed: agreed.length === 0 ? null : agreed.join(comma),
    differing: points
      .filter(({ versions }) => versions.length > 1)
      .map((point) => toDiffering(point, articles, context)),
  }
}

function toAgreed(point: ComparedPoint, context: StoryLook): string {
  const words = toVersionWords(point, point.versions[0]!, context)
  return point.kind === 'quotation' && point.about !== undefined
    ? fillMessage(findMessages(context.language).saidBy, { name: context.pen.text(point.about), words })
    : words
}

function toDiffering(
  point: ComparedPoint,
  articles: readonly ArticleReference[],
  context: StoryLook,
): ComparedPointView {
  const { versionFrom, saidBy, words: interfaceWords } = findMessages(context.language)
  const { comma } = interfaceWords
  const about = point.about === undefined ? null : context.pen.text(point.about)
  const versions = point.versions.map((version) =>
    fillMessage(versionFrom, {
      text: toVersionWords(point, version, context),
      sources: toSourceNames(version, articles, context).join(comma),
    }),
  )
  const words = versions.join(comma)
  return { about, versions, line: about === null ? words : fillMessage(saidBy, { name: about, words }) }
}

function toVersionWords(
  { kind }: ComparedPoint,
  { text }: ReportedVersion,
  { pen, language }: StoryLook,
): string {
  if (kind !== 'quotation') return pen.text(text)
  const { open, close } = findQuotationMarks(language)
  return `${open}${pen.text(text)}${close}`
}

function toSourceNames(
  { from }: ReportedVersion,
  articles: readonly ArticleReference[],
  { pen }: StoryLook,
): readonly string[] {
  const names = from.map(({ path }) => {
    const article = articles.find((candidate) => candidate.path === path)
    return pen.text(article?.publisher ?? article?.headline ?? path)
  })
  return [...new Set(names)]
}
