import type { SiteEdition, SiteFile, SiteIssue } from '../../model/site.ts'
import { escapeMarkdown } from '../markdown/escape-markdown.ts'
import { toYaml } from '../markdown/to-yaml.ts'
import { findMessages } from '../messages/find-messages.ts'
import { toLine } from '../text/to-line.ts'
import type { Place, SiteTarget } from './site-target.ts'

export interface SiteOptions {
  readonly target: SiteTarget
  readonly place: Place
}

/** The section's own pages for the editions that stand in a site, the newest first. */
export async function renderSectionFiles(
  issues: readonly SiteIssue[],
  { target, place }: SiteOptions,
): Promise<readonly SiteFile[]> {
  const files = target.sectionFiles?.(issues, place) ?? []
  return Promise.all(
    files.map(async ({ path, frontMatter, body }) => {
      const yaml = frontMatter === undefined ? '' : `---\n${await toYaml(frontMatter)}\n---\n`
      return { path, content: [yaml, body].filter((part) => part !== '').join('\n') }
    }),
  )
}

/** The last lines of a page, which lead to the editions beside it; empty where there are none, or the engine has its own. */
export function renderTurn(
  issue: SiteIssue,
  {
    target,
    place,
    earlier,
    later,
  }: SiteOptions & { earlier?: SiteEdition['issue']; later?: SiteEdition['issue'] },
): string {
  const { previousEdition, nextEdition } = findMessages(issue.language).words
  const link = (words: string, other: SiteIssue | undefined) =>
    other === undefined || target.neighbourHref === undefined
      ? []
      : [
          `${escapeMarkdown(words)}: [${escapeMarkdown(toLine(other.title))}](${target.neighbourHref(issue, other, place)})`,
        ]
  const links = [...link(previousEdition, earlier), ...link(nextEdition, later)]
  return links.length === 0 ? '' : `\n${links.join(' · ')}\n`
}
