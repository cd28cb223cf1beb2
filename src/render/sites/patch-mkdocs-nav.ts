import type { SiteIssue } from '../../model/site.ts'
import { toMarkupText } from './front-text.ts'
import { toLine } from '../text/to-line.ts'

export interface NavPatch {
  /** The newest first. */
  readonly issues: readonly SiteIssue[]
  /** Of the pages, below the folder of all pages. */
  readonly folder: string
  /** Of the section in the nav. */
  readonly title: string
}

/**
 * `mkdocs.yml` with the editions in its `nav`, under a section of their own; every other line is as it was.
 *
 * Lines of that section that name pages of its folder are ours; all others stay. Gives `undefined` when the nav is not
 * written as a block list, or when anything else would mean something else afterwards.
 */
export async function patchMkdocsNav(text: string, patch: NavPatch): Promise<string | undefined> {
  const lines = text.split('\n')
  const start = lines.findIndex((line) => /^nav:\s*(?:#.*)?$/.test(line))
  const first = lines.findIndex((line, index) => index > start && !/^\s*(?:#.*)?$/.test(line))
  const indent = /^( *)- /.exec(lines[first] ?? '')?.[1]
  if (start < 0 || indent === undefined) return undefined
  const end = findEnd(lines, first, indent.length)
  const nav = patchLines(lines.slice(first, end), indent, patch)
  const patched = [...lines.slice(0, first), ...nav, ...lines.slice(end)].join('\n')
  return (await isOtherwiseSame(text, patched, patch)) ? patched : undefined
}

/** Behind the last line of a list whose items stand at `indent`. */
function findEnd(lines: readonly string[], first: number, indent: number): number {
  let end = first
  for (let index = first; index < lines.length; index++) {
    const line = lines[index] ?? ''
    if (/^\s*(?:#.*)?$/.test(line)) continue
    const own = line.search(/\S/)
    if (own < indent || (own === indent && !line.startsWith('- ', indent))) break
    end = index + 1
  }
  return end
}

function patchLines(
  nav: readonly string[],
  indent: string,
  { issues, folder, title }: NavPatch,
): readonly string[] {
  const heads = [`${indent}- ${title}:`, `${indent}- "${title}":`, `${indent}- '${title}':`]
  const at = nav.findIndex((line) => heads.includes(line.trimEnd()))
  const before = at < 0 ? nav : nav.slice(0, at)
  const head = at < 0 ? `${indent}- ${title}:` : nav[at]!
  const rest = at < 0 ? [] : nav.slice(at + 1)
  const next = rest.findIndex((line) => line.trim() !== '' && line.search(/\S/) <= indent.length)
  const children = next < 0 ? rest : rest.slice(0, next)
  const after = next < 0 ? [] : rest.slice(next)
  const inner = /^( *)- /.exec(children[0] ?? '')?.[1] ?? `${indent}    `
  const kept = children.filter((line) => !isOwn(line, folder))
  // Themes print these titles into HTML as they stand.
  const own = issues.map(
    (issue) => `${inner}- ${JSON.stringify(toMarkupText(toLine(issue.title)))}: ${folder}/${issue.slug}.md`,
  )
  if (own.length > 0) own.unshift(`${inner}- ${folder}/index.md`)
  if (own.length + kept.length === 0) return [...before, ...after]
  return [...before, head, ...own, ...kept, ...after]
}

function isOwn(line: string, folder: string): boolean {
  const page = /^\s*- (?:".*": )?([\w./-]+)$/.exec(line)?.[1]
  return page !== undefined && page.startsWith(`${folder}/`) && page.endsWith('.md')
}

/** Whether two configurations say the same but for our section of the nav. */
async function isOtherwiseSame(before: string, after: string, { title }: NavPatch): Promise<boolean> {
  const { parseDocument } = await import('yaml')
  const read = (text: string): unknown => {
    const document = parseDocument(text, { logLevel: 'silent' })
    if (document.errors.length > 0) return undefined
    const data = document.toJS({ maxAliasCount: 100 }) as { nav?: unknown } | null
    const nav = data !== null && Array.isArray(data.nav) ? (data.nav as unknown[]) : []
    const others = nav.filter((item) => !(typeof item === 'object' && item !== null && title in item))
    return { ...data, nav: others }
  }
  const then = read(before)
  return then !== undefined && JSON.stringify(then) === JSON.stringify(read(after))
}
