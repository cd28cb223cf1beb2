import type { Notice } from '../model/notice.ts'
import { lazily } from './lazily.ts'
import { readPlainYaml } from './plain-yaml.ts'
import type { Entry } from './to-fields.ts'

/** The block of metadata at the beginning of a source, before it is read. */
export interface FrontMatter {
  readonly language: 'yaml' | 'toml'
  readonly content: string
  /** Offset at which the article itself begins. */
  readonly end: number
}

const OPENING = /^(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)/
const NAMED = /^\s*(?:#|[\w"'-]+\s*[:=])/
const SIZE_MAX = 64 * 1024
const ALIASES_MAX = 20
const ENTRIES_MAX = 200

/**
 * The front matter of a source; `undefined` when there is none or nothing closes it.
 *
 * Whatever it is, a blank line in it makes it the author's text, unless it begins with a name.
 *
 * @example
 * findFrontMatter('---\ntitle: A\n---\nText').content // 'title: A\n'
 */
export function findFrontMatter(text: string): FrontMatter | undefined {
  const opening = OPENING.exec(text)
  if (!opening) return undefined
  const [whole, fence] = opening
  const closing =
    fence === '---'
      ? /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$(?![^]))/gm
      : /^\+\+\+[ \t]*(?:\r\n|\n|\r|$(?![^]))/gm
  closing.lastIndex = whole.length
  const close = closing.exec(text)
  if (!close) return undefined
  const content = text.slice(whole.length, close.index)
  // Words between two thematic breaks are the author's text.
  if (!NAMED.test(content) && /\n\s*\n/.test(content)) return undefined
  return { language: fence === '---' ? 'yaml' : 'toml', content, end: close.index + close[0].length }
}

/**
 * Tells whether front matter begins with a name, and so is meant as such in a text of any kind.
 *
 * @example
 * isNamed({ language: 'yaml', content: 'title: A', end: 18 }) // true
 */
export function isNamed({ content }: FrontMatter): boolean {
  return /^\s*(?:#[^\n]*\n\s*)*[\w"'-]+\s*[:=](?:\s|$)/.test(content)
}

/** The names and values in front matter. What cannot be read gives a notice; no code in it runs, no tag makes an object. */
export async function readFrontMatter(
  frontMatter: FrontMatter,
): Promise<{ entries: readonly Entry[]; notices: readonly Notice[] }> {
  if (frontMatter.content.length > SIZE_MAX)
    return { entries: [], notices: [toNotice(`it is longer than ${SIZE_MAX / 1024} KB`, 1)] }
  try {
    const read = frontMatter.language === 'yaml' ? readYaml : readToml
    return { entries: (await read(frontMatter.content)).slice(0, ENTRIES_MAX), notices: [] }
  } catch (error) {
    const reason =
      error instanceof Error
        ? error.message.split('\n')[0]!.replace(/[.:]$/, '')
        : 'it has no names and values'
    return { entries: readPlainLines(frontMatter.content), notices: [toNotice(reason, findLine(error) + 1)] }
  }
}

const loadYaml = lazily(() => import('yaml'))
const loadToml = lazily(() => import('smol-toml'))

async function readYaml(content: string): Promise<Entry[]> {
  const plain = readPlainYaml(content)
  if (plain !== undefined) return plain
  const { LineCounter, parseDocument, isMap, isScalar } = await loadYaml()
  const lines = new LineCounter()
  // The core schema leaves dates and times as they are written.
  const yaml = parseDocument(content, {
    schema: 'core',
    lineCounter: lines,
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: true,
  })
  const [error] = yaml.errors
  if (error) throw new FrontMatterError(error.message, lines.linePos(error.pos[0]).line)
  if (yaml.contents === null) return []
  if (!isMap(yaml.contents)) throw new FrontMatterError('it is not a list of names and values', 1)
  const values = yaml.toJS({ mapAsMap: true, maxAliasCount: ALIASES_MAX }) as Map<unknown, unknown>
  const lineOf = new Map<string, number>()
  for (const { key } of yaml.contents.items)
    if (isScalar(key)) lineOf.set(String(key.value), lines.linePos(key.range?.[0] ?? 0).line + 1)
  return [...values].map(([key, value]) => ({ name: String(key), value, line: lineOf.get(String(key)) ?? 1 }))
}

async function readToml(content: string): Promise<Entry[]> {
  const { parse } = await loadToml()
  return Object.entries(parse(content)).map(([name, value]) => ({ name, value: toPlain(value) }))
}

/** Tables as maps, so that both languages give the same kinds of value. */
function toPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlain)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return new Map(Object.entries(value).map(([name, inner]) => [name, toPlain(inner)]))
}

/** Of front matter that cannot be read as a whole, the lines that are clear by themselves: `name: value`. */
function readPlainLines(content: string): Entry[] {
  const lines = content.split(/\r\n|\r|\n/).slice(0, ENTRIES_MAX)
  return lines.flatMap((line, i) => {
    const [, name, value] = /^([A-Za-z][\w-]{0,40})\s*[:=]\s+([^\s[{&*|>!%@`].*)$/.exec(line) ?? []
    if (name === undefined || value === undefined) return []
    return [{ name, value: value.trim().replace(/^(["'])(.*)\1$/, '$2'), line: i + 2 }]
  })
}

class FrontMatterError extends Error {
  readonly line: number

  constructor(message: string, line: number) {
    super(message)
    this.line = line
  }
}

function findLine(error: unknown): number {
  const line = error instanceof Error && 'line' in error ? error.line : undefined
  return typeof line === 'number' ? line : 1
}

function toNotice(reason: string, line: number): Notice {
  return {
    code: 'front-matter-unreadable',
    message: `The front matter cannot be read as a whole: ${reason}`,
    line,
    help: 'Write one "name: value" a line between two lines of "---", and put quotation marks around values with a colon',
  }
}
