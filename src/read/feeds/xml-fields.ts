import { toText, type XmlElement } from '../readers/parse-xml.ts'

/** The children of an element by name, in small letters; names in any case are one. */
export function toFields(element: XmlElement): ReadonlyMap<string, readonly XmlElement[]> {
  const fields = new Map<string, XmlElement[]>()
  for (const child of element.children) {
    if (typeof child === 'string') continue
    const name = child.name.toLowerCase()
    const known = fields.get(name)
    if (known) known.push(child)
    else fields.set(name, [child])
  }
  return fields
}

/** The words of the first field that has some, of those named in order. */
export function findWords(
  fields: ReadonlyMap<string, readonly XmlElement[]>,
  ...names: readonly string[]
): string | undefined {
  for (const name of names)
    for (const element of fields.get(name) ?? []) {
      const words = toText(element).trim()
      if (words !== '') return words
    }
  return undefined
}

/** The words of every field of a name. */
export function listWords(
  fields: ReadonlyMap<string, readonly XmlElement[]>,
  name: string,
): readonly string[] {
  return (fields.get(name) ?? []).map((element) => toText(element).trim())
}

/** An attribute whatever the case of its name. */
export function findAttribute({ attributes }: XmlElement, name: string): string | undefined {
  return attributes[name] ?? Object.entries(attributes).find(([key]) => key.toLowerCase() === name)?.[1]
}
