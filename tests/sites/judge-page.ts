import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { parseHTML } from 'linkedom'
import type { PhrasingContent } from 'mdast'
import type { Edition, StoryBlock } from '../../src/model/edition.ts'

const BREAKS =
  'p,li,h1,h2,h3,h4,h5,h6,div,br,td,th,blockquote,figcaption,section,article,header,footer,ul,ol,pre'

/** The words of a page as a reader sees them, white space folded; `typography` folds what an engine's typography alters. */
function toReadText(html: string): string {
  const { document } = open(html)
  for (const element of document.querySelectorAll('script,style,template')) element.remove()
  for (const element of document.querySelectorAll(BREAKS)) element.append(' ')
  return fold(document.body?.textContent ?? '')
}

function fold(text: string): string {
  return (
    text
      // An engine's typography is the site's own affair: marks may be curled, dashes and dots joined.
      .replace(/[“”„‟«»]|&quot;|<<|>>/g, '"')
      .replace(/[‘’‚‛]/g, "'")
      .replaceAll('‹', '<')
      .replaceAll('›', '>')
      .replace(/---|--|—|–/g, '-')
      .replace(/…/g, '...')
      .replace(/\s+/g, ' ')
      .trim()
  )
}

/** A page, or a fragment of one where an engine has no layout of its own. */
function open(html: string): ReturnType<typeof parseHTML> {
  return parseHTML(/<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`)
}

/** Every wording of an edition that its page must say. */
export function listWordings(edition: Edition): readonly string[] {
  const ofBlocks = (blocks: readonly StoryBlock[]): readonly string[] =>
    blocks.flatMap((block) => {
      switch (block.kind) {
        case 'paragraph':
          return block.sentences.map(({ text }) => text)
        case 'points':
          return block.points.flatMap(({ text, inline }) =>
            inline === undefined ? [text] : inline.flatMap(toWords),
          )
        case 'quotation':
          return [
            block.quotation.text,
            block.quotation.attribution?.name ?? '',
            block.quotation.attribution?.role ?? '',
          ]
        case 'image':
          return [block.image.caption ?? '']
      }
    })
  const stories = edition.sections.flatMap((section) => section.stories)
  return [
    edition.title,
    ...ofBlocks(edition.note),
    ...edition.sections.map(({ title }) => title),
    ...stories.slice(0, 12).map(({ oneLine }) => oneLine.text),
    ...stories.flatMap(({ headline, dek = '', body, articles }) => [
      headline,
      dek,
      ...ofBlocks(body),
      articles[0]?.publisher ?? '',
      articles[0]?.byline ?? '',
    ]),
    edition.sender.name,
    edition.sender.postalAddress ?? '',
  ].filter((words) => words.trim() !== '')
}

function toWords(node: PhrasingContent): readonly string[] {
  if ('value' in node) return [node.value]
  return 'children' in node ? node.children.flatMap(toWords) : []
}

/** Wordings that a built page does not say. */
export function findLost(edition: Edition, html: string): readonly string[] {
  const text = toReadText(html)
  // A soft hyphen or a space without width is no word.
  return listWordings(edition).filter((words) => !text.includes(fold(words)))
}

/** Whatever in a page could run, of what an edition brought with it. */
export function findLive(html: string): readonly string[] {
  const { document } = open(html)
  const found: string[] = []
  for (const element of document.querySelectorAll('*')) {
    const isScript = element.localName === 'script'
    const isData = /json/.test(element.getAttribute('type') ?? '')
    if (isScript && !isData && /^\s*gazetteProbe/.test(element.textContent ?? ''))
      found.push(element.outerHTML)
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') && value.includes('gazetteProbe'))
        found.push(`${element.localName} ${name}=${value}`)
      if (/^\s*(?:javascript|vbscript|data:text)/i.test(value) && name !== 'content' && name !== 'alt')
        found.push(`${element.localName} ${name}=${value}`)
    }
  }
  return found
}

/** Internal links and pictures of a page that lead nowhere in the built site. */
export function findDeadLinks(root: string, page: string): readonly string[] {
  const html = readFileSync(join(root, page), 'utf8')
  const { document } = open(html)
  const dead: string[] = []
  for (const element of document.querySelectorAll('a[href],img[src],source[src]')) {
    const address = element.getAttribute('href') ?? element.getAttribute('src') ?? ''
    if (address === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) continue
    const [way = '', hash = ''] = address.split('#', 2)
    const target = resolveFile(root, page, decodeURI(way.replace(/\?.*$/, '')))
    if (target === undefined) dead.push(address)
    else if (hash !== '' && target.endsWith('.html') && !hasId(target, decodeURIComponent(hash)))
      dead.push(address)
  }
  return dead
}

const IDS = new Map<string, ReadonlySet<string>>()

function hasId(path: string, id: string): boolean {
  const html = readFileSync(path, 'utf8')
  const ids = IDS.get(html) ?? new Set(listIds(html))
  IDS.set(html, ids)
  return ids.has(id)
}

function listIds(html: string): readonly string[] {
  const { document } = open(html)
  return [...document.querySelectorAll('[id],a[name]')].map(
    (element) => element.id || element.getAttribute('name') || '',
  )
}

function resolveFile(root: string, page: string, way: string): string | undefined {
  const path =
    way === '' ? page : way.startsWith('/') ? posix.normalize(way.slice(1)) : posix.join(dirname(page), way)
  const candidates = [path, `${path}.html`, posix.join(path, 'index.html')].map((candidate) =>
    join(root, candidate),
  )
  return candidates.find((candidate) => existsSync(candidate) && statSync(candidate).isFile())
}

/** Every HTML file of a built site. */
export function listPages(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.html'))
}
