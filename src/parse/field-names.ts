export type FieldName =
  | 'headline'
  | 'dek'
  | 'byline'
  | 'dateline'
  | 'date'
  | 'publisher'
  | 'canonicalUrl'
  | 'language'
  | 'tags'
  | 'section'
  | 'pin'
  | 'image'
  | 'imageAlt'
  | 'imageCaption'

const NAMES: Readonly<Record<FieldName, string>> = {
  headline: 'title headline',
  dek: 'dek deck description subtitle subhead summary standfirst excerpt',
  byline: 'byline author authors by writer',
  dateline: 'dateline',
  date: 'date published publishdate pubdate datepublished publishedat publicationdate',
  publisher: 'publisher source site sitename publication',
  canonicalUrl: 'canonicalurl canonical url link permalink',
  language: 'lang language locale',
  tags: 'tags tag keywords categories category topics',
  section: 'section',
  pin: 'pin pinned',
  image: 'image cover coverimage thumbnail featuredimage',
  imageAlt: 'imagealt alt coveralt',
  imageCaption: 'imagecaption covercaption',
}

const FIELDS: ReadonlyMap<string, FieldName> = new Map(
  (Object.keys(NAMES) as FieldName[]).flatMap((field) =>
    NAMES[field].split(' ').map((name): [string, FieldName] => [name, field]),
  ),
)

/**
 * The field that an author means by a name; capitals, spaces, hyphens and underscores do not count.
 *
 * @example
 * findField('Canonical_URL') // 'canonicalUrl'
 */
export function findField(name: string): FieldName | undefined {
  return FIELDS.get(name.toLowerCase().replace(/[\s_-]+/g, ''))
}
