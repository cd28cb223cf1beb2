import type { Entry } from '../to-fields.ts'
import type { Page } from './open-page.ts'

const SCRIPTS_MAX = 20
const SCRIPT_LENGTH_MAX = 512 * 1024
const NODES_MAX = 2000
const ARTICLE = /(?:Article|Posting|Report|Review)$/

/** The metadata in a page's JSON-LD: the first article of it, be it alone, in a list or in a graph. */
export function readJsonLd(page: Page): Entry[] {
  const article = findArticle(page)
  if (!article) return []
  return [
    { name: 'headline', value: article['headline'] },
    { name: 'dek', value: article['alternativeHeadline'] },
    { name: 'dek', value: article['description'] },
    { name: 'byline', value: toNames(article['author'] ?? article['creator']) },
    { name: 'date', value: article['datePublished'] },
    { name: 'date', value: article['dateCreated'] },
    { name: 'publisher', value: toNames(article['publisher'])[0] },
    { name: 'canonicalUrl', value: toUrl(article['mainEntityOfPage']) },
    { name: 'canonicalUrl', value: article['url'] },
    { name: 'language', value: article['inLanguage'] },
    { name: 'tags', value: article['keywords'] },
    { name: 'section', value: toList(article['articleSection'])[0] },
    { name: 'image', value: toUrl(article['image']) },
  ].map(({ name, value }) => ({
    name,
    value: Array.isArray(value) && value.length === 0 ? undefined : value,
  }))
}

/** The body that a page's JSON-LD gives, as plain text. */
export function findArticleBody(page: Page): string | undefined {
  const body = findArticle(page)?.['articleBody']
  return typeof body === 'string' && body.trim() !== '' ? body : undefined
}

type Json = Readonly<Record<string, unknown>>

function findArticle(page: Page): Json | undefined {
  let count = 0
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    if (++count > SCRIPTS_MAX) break
    const found = findIn(parseJson(script.textContent ?? ''))
    if (found) return found
  }
  return undefined
}

function parseJson(text: string): unknown {
  if (text.length > SCRIPT_LENGTH_MAX) return undefined
  for (const form of [text, mendJson(text)])
    try {
      return JSON.parse(form)
    } catch {
      // The mended form is tried next.
    }
  return undefined
}

/** What sites get wrong in their JSON: line breaks in strings, commas before a closing bracket, comments around it all. */
function mendJson(text: string): string {
  return text
    .replace(
      /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/g,
      '',
    )
    .replace(/[\p{Cc}]+/gu, ' ')
    .replace(/,\s*(?=[}\]])/g, '')
    .replace(/[\s;]+$/, '')
}

function findIn(data: unknown): Json | undefined {
  const waiting: unknown[] = [data]
  for (let i = 0; i < waiting.length && i < NODES_MAX; i++) {
    const value = waiting[i]
    if (Array.isArray(value)) waiting.push(...value.slice(0, NODES_MAX))
    else if (isJson(value)) {
      if (toList(value['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type))) return value
      waiting.push(value['@graph'], value['mainEntity'])
    }
  }
  return undefined
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value]
}

function toNames(value: unknown): string[] {
  const names = toList(value).map((one) => (isJson(one) ? one['name'] : one))
  return names.flat().filter((name) => typeof name === 'string' && !/^https?:/i.test(name)) as string[]
}

function toUrl(value: unknown): unknown {
  const [first] = toList(value)
  return isJson(first) ? (first['url'] ?? first['@id'] ?? first['contentUrl']) : first
}
