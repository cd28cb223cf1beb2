import { toCalendarDate } from '../../kit/calendar-date.ts'
import type {
  PublishedArticle,
  PublishedEdition,
  PublishedQuotation,
  PublishedStory,
} from '../../model/register.ts'

const EDITION_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/
const SHA256 = /^[0-9a-f]{64}$/

type Fields = Readonly<Record<string, unknown>>

/** An edition's record out of what JSON said; `undefined` when a field is missing or is not what it should be. */
export function toPublishedEdition(value: unknown): PublishedEdition | undefined {
  if (!isFields(value)) return undefined
  const { id, number, title, date, subject } = value
  const day = typeof date === 'string' && date.length === 10 ? toCalendarDate(date) : undefined
  const stories = toAll(value['stories'], toStory)
  if (typeof id !== 'string' || !EDITION_ID.test(id) || day === undefined || stories === undefined)
    return undefined
  if (typeof title !== 'string' || typeof subject !== 'string') return undefined
  if (number !== undefined && !Number.isSafeInteger(number)) return undefined
  return {
    id,
    ...(number !== undefined && { number: number as number }),
    title,
    date: day,
    subject,
    stories,
  }
}

function toStory(value: unknown): PublishedStory | undefined {
  if (!isFields(value)) return undefined
  const { id, headline } = value
  const articles = toAll(value['articles'], toArticle)
  const quotations = toAll(value['quotations'], toQuotation)
  const terms = toAll(value['terms'], toText)
  const people = toAll(value['people'], toText)
  if (typeof id !== 'string' || typeof headline !== 'string') return undefined
  if (articles === undefined || quotations === undefined || terms === undefined || people === undefined)
    return undefined
  return { id, headline, articles, quotations, terms, people }
}

function toArticle(value: unknown): PublishedArticle | undefined {
  if (!isFields(value)) return undefined
  const { path, sha256, url } = value
  if (typeof path !== 'string' || typeof sha256 !== 'string' || !SHA256.test(sha256)) return undefined
  if (url !== undefined && typeof url !== 'string') return undefined
  return { path, sha256, ...(url !== undefined && { url }) }
}

function toQuotation(value: unknown): PublishedQuotation | undefined {
  if (!isFields(value)) return undefined
  const { text, name, path } = value
  if (typeof text !== 'string') return undefined
  if (name !== undefined && typeof name !== 'string') return undefined
  if (path !== undefined && typeof path !== 'string') return undefined
  return { text, ...(name !== undefined && { name }), ...(path !== undefined && { path }) }
}

function toText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** Each item of a list; nothing when it is no list or one of them is damaged. */
function toAll<T>(value: unknown, toOne: (item: unknown) => T | undefined): readonly T[] | undefined {
  if (!Array.isArray(value)) return undefined
  const items = value.map(toOne)
  return items.every((item) => item !== undefined) ? items : undefined
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
