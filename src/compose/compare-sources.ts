import type { ComparedPoint } from '../model/comparison.ts'
import type { ArticleReference } from '../model/edition.ts'
import type { Digest } from '../model/digest.ts'
import { compareFigures } from './compare-figures.ts'
import { compareNames } from './compare-names.ts'
import { compareQuotations } from './compare-quotations.ts'
import { numberPublishers } from './number-publishers.ts'

const DIFFERENCES_MAX = 6
const AGREEMENTS_MAX = 4

/**
 * What several sources of a story report, and what they report differently: what differs first, figures before names
 * before quotations. Articles of one publisher are one source; nothing is compared where there is only one.
 */
export function compareSources(
  articles: readonly ArticleReference[],
  digests: readonly Digest[],
): readonly ComparedPoint[] {
  const sources: Digest[][] = []
  for (const [i, number] of numberPublishers(articles).entries()) {
    const digest = digests.find(({ article }) => article.path === articles[i]!.path)
    if (digest !== undefined) (sources[number] ??= []).push(digest)
  }
  const heard = sources.filter((source) => source !== undefined)
  if (heard.length < 2) return []
  const points = [...compareFigures(heard), ...compareNames(heard), ...compareQuotations(heard)]
  const differing = points.filter(({ versions }) => versions.length > 1)
  const agreed = points.filter(({ versions }) => versions.length === 1)
  // What everybody says is best told in somebody's words.
  const agreements = [...agreed].sort(
    (a, b) => Number(a.kind !== 'quotation') - Number(b.kind !== 'quotation'),
  )
  return [...differing.slice(0, DIFFERENCES_MAX), ...agreements.slice(0, AGREEMENTS_MAX)]
}
