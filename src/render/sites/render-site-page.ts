import { toSlug } from '../../kit/slug.ts'
import type { Edition, StoryBlock } from '../../model/edition.ts'
import type { SiteAsset, SiteFile, SiteIssue } from '../../model/site.ts'
import type { Theme, ThemeFile } from '../../model/theme.ts'
import { findPageAnchors, type BuiltPages } from '../archive/find-page-anchors.ts'
import { toMarkdownPen } from '../markdown/markdown-pen.ts'
import { toYaml } from '../markdown/to-yaml.ts'
import { findMessages } from '../messages/find-messages.ts'
import { openTemplates } from '../templates/open-templates.ts'
import { tidyLines } from '../text/tidy-lines.ts'
import { toRemoteAddresses } from '../view/addresses.ts'
import { toEditionView } from '../view/to-edition-view.ts'
import { findAnchors } from './find-anchors.ts'
import type { Place, SiteTarget } from './site-target.ts'
import { toSiteIssue } from './to-site-issue.ts'

export interface SitePageOptions {
  readonly target: SiteTarget
  readonly place: Place
  readonly theme: Theme
  /** In place of the theme's own template of the briefing. */
  readonly template?: ThemeFile | undefined
  readonly pages: BuiltPages
  /** The SHA-256 of pictures that lie beside the edition, by path; others are left out. */
  readonly assets: ReadonlyMap<string, string>
}

export interface SitePage extends SiteFile {
  readonly issue: SiteIssue
  readonly assets: readonly SiteAsset[]
}

/** An edition as a page of a docs site, without the lines that lead to its neighbours. */
export async function renderSitePage(edition: Edition, options: SitePageOptions): Promise<SitePage> {
  const { target, place, theme, template } = options
  const issue = toSiteIssue(edition)
  const dialect = target.dialect(place)
  const assets = toAssets(issue, options)
  const pen = toMarkdownPen(dialect)
  const view = toEditionView(edition, {
    pen: { ...pen, image: (address) => assets.get(address)?.href ?? pen.image(address) },
    addresses: toRemoteAddresses(edition, findPageAnchors(edition, options.pages)),
    findAnchor: await findAnchors(edition, dialect.anchors),
    admonition: dialect.admonition && {
      ...dialect.admonition,
      open: dialect.admonition.open.replace(
        '{title}',
        pen.text(findMessages(edition.language).words.editorsNote),
      ),
    },
  })
  const templates = await openTemplates(theme, 'text')
  const yaml = await toYaml(target.frontMatter(issue, place))
  const path = target.page(issue, place)
  const used = [...assets.values()].map(({ from, path }) => ({ from, path }))
  if (template !== undefined) {
    const fill = templates.compile({ name: template.path, file: template })
    return { path, content: tidyLines(fill({ ...view, frontMatter: yaml })), issue, assets: used }
  }
  // The theme's front matter gives way to the engine's.
  const body = tidyLines(templates.open('markdown.hbs')({ ...view, frontMatter: '' })).replace(
    /^---\n\s*---\n\s*/,
    '',
  )
  const title = target.printsTitle(place) ? [] : [`# ${pen.text(issue.title)}`]
  // A list of pages shows what stands before the mark; without an editor's note that would be the date alone.
  const standfirst =
    dialect.excerptMark !== null && edition.note.length === 0 ? [pen.text(issue.description)] : []
  const parts = [
    `---\n${yaml}\n---`,
    ...title,
    markExcerpt([...standfirst, body].join('\n\n'), dialect.excerptMark),
  ]
  return { path, content: tidyLines(parts.join('\n\n')), issue, assets: used }
}

/**
 * The excerpt ends before the first heading, or behind the first paragraph where a picture would follow: in a list of pages
 * its address would lead elsewhere. Words never begin a line with `#`.
 */
function markExcerpt(body: string, mark: string | null): string {
  if (mark === null) return body
  const opening = body.slice(0, Math.max(0, body.search(/^## /m)))
  const end = opening.includes('![') || opening === '' ? body.indexOf('\n\n') + 2 : opening.length
  return end < 2 ? body : `${body.slice(0, end)}${mark}\n\n${body.slice(end)}`
}

function toAssets(issue: SiteIssue, { target, place, assets }: SitePageOptions) {
  const placed = [...assets].map(([from, hash]) => {
    const name = from.split('/').at(-1) ?? from
    const ending = /\.([A-Za-z0-9]{1,5})$/.exec(name)?.[1]?.toLowerCase() ?? 'bin'
    const stem = toSlug(name.replace(/\.[^.]*$/, ''), 'file')
      .slice(0, 40)
      .replace(/-+$/, '')
    return [from, { from, ...target.asset(`${stem}-${hash.slice(0, 12)}.${ending}`, issue, place) }] as const
  })
  return new Map(placed)
}

/** The pictures of an edition that lie beside it, by path below its folder. */
export function findSiteAssets({ note, sections }: Edition): readonly string[] {
  const blocks: readonly StoryBlock[] = [
    ...note,
    ...sections.flatMap(({ body = [], stories }) => [...body, ...stories.flatMap((story) => story.body)]),
  ]
  const paths = blocks.flatMap((block) => (block.kind === 'image' ? [block.image.url] : []))
  return [...new Set(paths)].filter((path) => !/^[a-z][a-z0-9+.-]*:|^\/\//i.test(path))
}
