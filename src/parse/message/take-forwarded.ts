import type { Nodes, Root, RootContent } from 'mdast'
import type { Fields } from '../fields.ts'
import { toFields, type Entry } from '../to-fields.ts'

const MARK =
  /^[\s>*_-]*(?:forwarded (?:message|mail)|original message|begin forwarded message|weitergeleitete nachricht|ursprüngliche nachricht|message transféré|mensaje reenviado|mensagem encaminhada|messaggio inoltrato)[\s:*_-]*/iu
const FIELD =
  /^[\s>*]*(from|von|de|da|date|datum|fecha|sent|gesendet|enviado|envoyé|subject|betreff|objet|asunto|assunto|oggetto|to|an|à|para|cc)\s*\*?\s*:\s*\*?\s*(.*)$/iu
const NAMES: Readonly<Record<string, 'from' | 'date' | 'headline'>> = {
  from: 'from',
  von: 'from',
  de: 'from',
  da: 'from',
  date: 'date',
  datum: 'date',
  fecha: 'date',
  sent: 'date',
  gesendet: 'date',
  enviado: 'date',
  envoyé: 'date',
  subject: 'headline',
  betreff: 'headline',
  objet: 'headline',
  asunto: 'headline',
  assunto: 'headline',
  oggetto: 'headline',
}
const BLOCKS_MAX = 40
const PREFIX = /^(?:\s*(?:(?:re|fwd?|aw|wg|tr|rv)\s*:))+\s*/i

/**
 * Takes the head of a forwarded letter out of a tree, with what the one who forwarded it wrote above; gives what the
 * head says of the letter inside, or nothing where none was forwarded.
 */
export function takeForwarded(tree: Root): Fields | undefined {
  // A letter that is quoted whole stands in a block quotation.
  const outer = tree.children.findIndex(
    (node) => node.type === 'blockquote' && findHead(node.children) !== undefined,
  )
  if (outer >= 0)
    tree.children.splice(0, outer + 1, ...(tree.children[outer] as { children: RootContent[] }).children)
  const head = findHead(tree.children)
  if (head === undefined) return undefined
  tree.children.splice(0, head.end)
  const [only] = tree.children
  if (tree.children.length === 1 && only?.type === 'blockquote') tree.children = only.children
  return toFields(head.entries).fields
}

interface Head {
  readonly end: number
  readonly entries: readonly Entry[]
}

/** The lines of sender, date and subject stand in one block or in several, under a mark or not. */
function findHead(children: readonly RootContent[]): Head | undefined {
  for (let i = 0; i < Math.min(children.length, BLOCKS_MAX); i++) {
    const found = new Map<string, string>()
    let end = i
    const isMarked = MARK.test(toLines(children[i]!)[0] ?? '')
    while (end < children.length) {
      const lines = toLines(children[end]!)
        .map((line) => line.replace(MARK, ''))
        .filter((line) => line.trim() !== '')
      const fields = lines.map((line) => FIELD.exec(line))
      const isHead = lines.length === 0 ? end === i && isMarked : fields[0] !== null
      if (!isHead) break
      for (const field of fields) {
        const name = field === null ? undefined : NAMES[field[1]!.toLowerCase()]
        if (name !== undefined && !found.has(name)) found.set(name, field![2]!.trim())
      }
      end++
    }
    if (found.has('from') && (found.has('date') || found.has('headline')))
      return { end, entries: toEntries(found) }
  }
  return undefined
}

function toEntries(found: ReadonlyMap<string, string>): readonly Entry[] {
  // "The Quay <news@quay.example>" and "The Quay [mailto:…]" are The Quay.
  const sender = found
    .get('from')
    ?.replace(/\s*(?:<[^>]*>|\[mailto:[^\]]*\]|\([^)]*@[^)]*\))/g, '')
    .replace(/^["'*\s]+|["'*\s]+$/g, '')
  return [
    { name: 'headline', value: found.get('headline')?.replace(PREFIX, '').replace(/\*+$/, '') },
    {
      name: 'date',
      value: found
        .get('date')
        ?.replace(/\s+(?:at|um|à)\s+.*$/i, '')
        .replace(/\*+$/, ''),
    },
    { name: 'publisher', value: sender?.includes('@') ? undefined : sender },
  ]
}

function toLines(node: RootContent): readonly string[] {
  if (node.type !== 'paragraph' && node.type !== 'heading') return ['\u0000']
  let text = ''
  const waiting: Nodes[] = [node]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if ('children' in next)
      for (let i = next.children.length - 1; i >= 0; i--) waiting.push(next.children[i]!)
    else if (next.type === 'break') text += '\n'
    else if ('value' in next) text += next.value
  }
  return text.split('\n')
}
