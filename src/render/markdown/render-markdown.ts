import type { RenditionFile } from '../../model/rendition.ts'
import type { RenderContext } from '../render-context.ts'
import { openTemplates } from '../templates/open-templates.ts'
import { layText, toFile } from '../text/lay-text.ts'
import { toRemoteAddresses } from '../view/addresses.ts'
import { plainPen } from '../view/pen.ts'
import { toBareEdition } from '../view/to-bare-edition.ts'
import { toEditionView } from '../view/to-edition-view.ts'
import { markdownPen } from './markdown-pen.ts'
import { toFrontMatter } from './to-front-matter.ts'

/**
 * The Markdown briefing.
 *
 * Its title stands in the front matter and not in a heading: docs engines print it from there, and would print it twice.
 */
export async function renderMarkdown({
  edition,
  theme,
  memory,
  pages,
}: RenderContext): Promise<readonly RenditionFile[]> {
  const templates = await openTemplates(theme, 'text')
  const fill = templates.open('markdown.hbs')
  // The file lies beside the pictures, wherever it is taken from there.
  const remote = toRemoteAddresses(edition, pages.anchors)
  const addresses =
    edition.siteUrl === undefined
      ? { ...remote, key: `${remote.key}, pictures beside`, picture: (path: string) => path }
      : remote
  const { issueTitle } = toEditionView(toBareEdition(edition), { pen: plainPen, addresses })
  const frontMatter = await toFrontMatter(edition, issueTitle)
  const view = toEditionView(edition, { memory, pen: markdownPen, addresses })
  return [toFile('briefing.md', layText(fill, { ...view, frontMatter }, memory), memory)]
}
