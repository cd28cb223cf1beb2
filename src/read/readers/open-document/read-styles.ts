import { findAll, type XmlElement } from '../parse-xml.ts'

/** What the styles of a document say, by name. */
export interface Styles {
  /** The style's own name and those that it comes from, in words a person chose: "Quotations", "Heading 2". */
  lineage(name: string | undefined): readonly string[]
  isBold(name: string | undefined): boolean
  isItalic(name: string | undefined): boolean
  isOrderedList(name: string | undefined): boolean
}

const LINEAGE_MAX = 20

/** Reads the styles of a document's files; later ones lie over earlier ones. */
export function readStyles(roots: readonly XmlElement[]): Styles {
  const styles = new Map<string, XmlElement>()
  const ordered = new Set<string>()
  for (const root of roots) {
    for (const style of findAll(root, 'style:style')) {
      const name = style.attributes['style:name']
      if (name !== undefined) styles.set(name, style)
    }
    for (const list of findAll(root, 'text:list-style')) {
      const first = list.children.find((child) => typeof child !== 'string')
      if (first?.name === 'text:list-level-style-number') ordered.add(list.attributes['style:name'] ?? '')
    }
  }
  const lineage = (name: string | undefined): readonly string[] => {
    const names: string[] = []
    for (let at = name; at !== undefined && names.length < LINEAGE_MAX;) {
      const style: XmlElement | undefined = styles.get(at)
      names.push(style?.attributes['style:display-name'] ?? at.replaceAll('_20_', ' '))
      at = style?.attributes['style:parent-style-name']
    }
    return names
  }
  const hasProperty = (name: string | undefined, property: string, value: RegExp) => {
    const style = name === undefined ? undefined : styles.get(name)
    return (
      style !== undefined &&
      findAll(style, 'style:text-properties').some(({ attributes }) => value.test(attributes[property] ?? ''))
    )
  }
  return {
    lineage,
    isBold: (name) => hasProperty(name, 'fo:font-weight', /^(?:bold|[6-9]00)$/),
    isItalic: (name) => hasProperty(name, 'fo:font-style', /^(?:italic|oblique)$/),
    isOrderedList: (name) => name !== undefined && ordered.has(name),
  }
}
