import { deserialize, serialize } from 'node:v8'
import type { Root } from 'mdast'
import type { Article } from '../../model/article.ts'
import type { Digest } from '../../model/digest.ts'

const HEAD_LENGTH_BYTES = 4

/**
 * A digest as bytes, exactly: what is the same thing twice in it stays so.
 *
 * The article's tree comes last, so that it can be left alone until it is asked for.
 */
export function packDigest(digest: Digest): Uint8Array {
  const { tree, ...article } = digest.article
  const head = serialize({ ...digest, article })
  const tail = serialize(tree)
  const bytes = new Uint8Array(HEAD_LENGTH_BYTES + head.length + tail.length)
  new DataView(bytes.buffer).setUint32(0, head.length, true)
  bytes.set(head, HEAD_LENGTH_BYTES)
  bytes.set(tail, HEAD_LENGTH_BYTES + head.length)
  return bytes
}

/** The digest that was packed; `undefined` for bytes that hold none. Its tree is unpacked when somebody looks at it. */
export function unpackDigest(bytes: Uint8Array): Digest | undefined {
  if (bytes.length < HEAD_LENGTH_BYTES) return undefined
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true)
  const treeStart = HEAD_LENGTH_BYTES + headLength
  if (treeStart >= bytes.length) return undefined
  try {
    const digest: unknown = deserialize(bytes.subarray(HEAD_LENGTH_BYTES, treeStart))
    if (!isDigest(digest)) return undefined
    // A copy, so that what stood before it need not be kept.
    deferTree(digest.article, new Uint8Array(bytes.subarray(treeStart)))
    return digest
  } catch {
    return undefined
  }
}

/** An article's tree as bytes; those that it was unpacked from where it was not looked at yet. */
export function packTree(article: Article): Uint8Array {
  return PACKED.get(article) ?? serialize(article.tree)
}

/** The tree that was packed. */
export function unpackTree(bytes: Uint8Array): Root {
  return deserialize(bytes) as Root
}

const PACKED = new WeakMap<object, Uint8Array>()

type Headless = Digest & { readonly article: Omit<Article, 'tree'> }

const LISTS = [
  'sentences',
  'summary',
  'quotations',
  'keyQuotations',
  'people',
  'figures',
  'keyTerms',
  'notices',
]
const ARTICLE_LISTS = ['tags', 'folders', 'pictureFiles', 'passages', 'runs', 'lineStarts', 'notices']
const ARTICLE_TEXTS = ['path', 'headline', 'sha256', 'text', 'positionsIn']

function isDigest(value: unknown): value is Headless {
  if (!isRecord(value) || !isRecord(value['article'])) return false
  const { article } = value
  return (
    LISTS.every((key) => Array.isArray(value[key])) &&
    ARTICLE_LISTS.every((key) => Array.isArray(article[key])) &&
    ARTICLE_TEXTS.every((key) => typeof article[key] === 'string')
  )
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}

function deferTree(article: object, bytes: Uint8Array): void {
  const asProperty = { enumerable: true, configurable: true }
  PACKED.set(article, bytes)
  Object.defineProperty(article, 'tree', {
    ...asProperty,
    get(this: object) {
      const tree: unknown = deserialize(bytes)
      PACKED.delete(article)
      Object.defineProperty(article, 'tree', { ...asProperty, value: tree, writable: true })
      return tree
    },
  })
}
