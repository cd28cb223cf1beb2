/** A scalar that must stand without quotation marks, such as a date. */
export interface Bare {
  readonly bare: string
}
export type FieldValue =
  string | number | boolean | Bare | readonly FieldValue[] | { readonly [key: string]: FieldValue }
/** Front matter; what is `undefined` is left out. */
export type Fields = Readonly<Record<string, FieldValue | undefined>>

/**
 * Front matter as YAML, without its fences: strings in double quotes, so that no engine takes one for something else.
 */
export async function toYaml(fields: Fields): Promise<string> {
  const { Document, Scalar } = await import('yaml')
  const document = new Document({})
  const toNode = (value: FieldValue): unknown => {
    if (typeof value === 'string') return Object.assign(new Scalar(value), { type: Scalar.QUOTE_DOUBLE })
    if (typeof value !== 'object') return value
    if (isBare(value)) return Object.assign(new Scalar(value.bare), { type: Scalar.PLAIN })
    if (isList(value)) return value.map(toNode)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toNode(item)]))
  }
  for (const [key, value] of Object.entries(fields))
    if (value !== undefined) document.set(key, document.createNode(toNode(value)))
  return document.toString({ lineWidth: 0 }).trimEnd()
}

function isBare(value: object): value is Bare {
  return 'bare' in value
}

function isList(value: FieldValue): value is readonly FieldValue[] {
  return Array.isArray(value)
}
