import type { PhrasingContent } from 'mdast'
import type { CitedText } from '../model/citation.ts'
import type { Edition } from '../model/edition.ts'
import type { Finding } from '../model/finding.ts'
import { at } from './check-context.ts'
import type { EditionTexts } from './list-texts.ts'

// Anchors of what stands beside the stories.
const FIXED = ['top', 'main', 'at-a-glance', 'quotation-of-the-issue', 'note', 'footer', 'briefing'] as const

/** Links in the text that lead nowhere: to an anchor that the edition has not, or to a file that readers do not have. */
export function checkLinks(edition: Edition, { sentences }: EditionTexts): readonly Finding[] {
  const anchors = listAnchors(edition)
  return sentences.flatMap(({ value }) =>
    listUrls(value).flatMap((url): Finding[] => {
      if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return []
      const isAnchor = url.startsWith('#')
      if (isAnchor && anchors.has(decode(url.slice(1)))) return []
      return [
        {
          severity: 'warning',
          code: 'link-dead',
          message: isAnchor
            ? `The link to "${url}" leads nowhere: nothing in the edition has that name`
            : `The link to "${url}" leads to a file that readers do not have; its words are printed without it`,
          ...at({ edition }, value.line),
          help: isAnchor
            ? 'Link to a story by its name in the web edition'
            : 'Link to an address that begins with https://',
        },
      ]
    }),
  )
}

function listAnchors({ sections }: Edition): ReadonlySet<string> {
  const stories = sections.flatMap((section) => section.stories)
  return new Set([
    ...FIXED,
    ...sections.map(({ id }) => id),
    ...stories.map(({ id }) => id),
    ...stories.flatMap(({ body }) =>
      body.flatMap((block) => (block.kind === 'quotation' ? [block.quotation.id] : [])),
    ),
  ])
}

function listUrls({ inline = [] }: CitedText): readonly string[] {
  return inline.flatMap(findUrls)
}

function findUrls(node: PhrasingContent): readonly string[] {
  const inner = 'children' in node ? node.children.flatMap((child) => findUrls(child)) : []
  return node.type === 'link' ? [node.url, ...inner] : inner
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
