import { listPictureFiles } from '../kit/list-picture-files.ts'
import { resolveRelativePath } from '../kit/relative-path.ts'
import type { Article, Passage } from '../model/article.ts'
import type { Notice } from '../model/notice.ts'
import type { Source, SourceFacts, SourceFormat } from '../model/source.ts'
import { countWords } from './count-words.ts'
import type { Draft } from './draft.ts'
import type { Fields } from './fields.ts'
import { layText } from './lay-text.ts'
import { lazily } from './lazily.ts'
import { findLineStarts } from './line-starts.ts'
import { nameFile } from './name-file.ts'
import { nameHeadline } from './name-headline.ts'
import { toFields } from './to-fields.ts'

export { parseEdition, type EditionText } from './edition/parse-edition.ts'
export { readPictureFacts } from './picture/read-picture-facts.ts'

/**
 * Parses an article: its tree, its plain text, and what it says about itself.
 *
 * What an author wrote never makes it throw; what was odd is among the article's notices.
 */
export async function parseArticle(source: Source): Promise<Article> {
  const draft = await parseDraft(source)
  const { tree, fields } = draft
  const laid = layText(tree, draft.pieces)
  const isInSource = draft.pieces !== undefined
  const headline = chooseHeadline(source, draft, laid)
  const { image } = fields
  return {
    ...fields,
    ...(image && { image: { ...image, url: toPicturePath(image.url, source.path) } }),
    headline: headline.value,
    tags: fields.tags ?? [],
    path: source.path,
    folders: source.folders,
    sha256: source.sha256,
    tree,
    pictureFiles: listPictureFiles(tree, source.path),
    text: laid.text,
    passages: laid.passages,
    wordCount: countWords(laid.text),
    positionsIn: isInSource ? 'source' : 'text',
    runs: isInSource ? laid.runs : [{ start: 0, origin: 0, length: laid.text.length }],
    lineStarts: findLineStarts(isInSource ? source.text : laid.text),
    notices: [...draft.notices, ...headline.notices, ...toTextNotices(laid.text)].map((notice) => ({
      ...notice,
      path: source.path,
    })),
  }
}

function toPicturePath(url: string, path: string): string {
  return /^https?:/i.test(url) ? url : resolveRelativePath(path, url)
}

/** What the parser of the format found, with what others say of the article laid over and under it. */
async function parseDraft(source: Source): Promise<Draft> {
  const draft = await (await PARSERS[source.format]())(source)
  // A letter says for itself whom to believe: the one who wrote it, or the one who forwarded it.
  const supposed = source.format === 'message' ? {} : toKnown(source.supposed)
  const fields = { ...supposed, ...draft.fields, ...toKnown(source.declared) }
  if (source.isExtract === undefined) return { ...draft, fields }
  // Lines of a text that was taken out of a file are not the file's.
  const { tree } = draft
  return { tree, fields, notices: draft.notices.map(({ line: _, ...notice }) => notice) }
}

function toKnown(facts: SourceFacts = {}): Fields {
  return toFields(Object.entries(facts).map(([name, value]) => ({ name, value: value as unknown }))).fields
}

type Parser = (source: Source) => Promise<Draft>

const PARSERS: Readonly<Record<SourceFormat, () => Promise<Parser>>> = {
  text: lazily(async () => (await import('./text/parse-text.ts')).parseText),
  markdown: lazily(async () => (await import('./markdown/parse-markdown.ts')).parseMarkdown),
  html: lazily(async () => (await import('./page/parse-page.ts')).parsePage),
  document: lazily(async () => (await import('./document/parse-document.ts')).parseDocument),
  message: lazily(async () => (await import('./message/parse-message.ts')).parseMessage),
}

interface Words {
  readonly text: string
  readonly passages: readonly Passage[]
}

function chooseHeadline(source: Source, { fields }: Draft, { text, passages }: Words) {
  if (fields.headline !== undefined) return { value: fields.headline, notices: [] }
  const heading = passages.find((passage) => passage.kind === 'heading')
  const inText = (heading && nameHeadline(text.slice(heading.start, heading.end))) ?? nameHeadline(text)
  const value = inText ?? nameFile(source.path)
  const notice: Notice = {
    code: 'headline-guessed',
    message: `No headline was found; "${value}" stands in for it`,
    help: 'Write "title: …" in front matter, or a headline in the first line',
  }
  return { value, notices: [notice] }
}

function toTextNotices(text: string): readonly Notice[] {
  if (text !== '') return []
  return [{ code: 'no-text', message: 'The article has no text', help: 'Write one, or leave the file out' }]
}
export { mapColumns, type ColumnTarget, type MappedColumns } from './subscribers/map-columns.ts'
export { parseNewcomer, type NewcomerOptions, type Refusal } from './subscribers/parse-newcomer.ts'
export { readBounce } from './bounce/read-bounce.ts'
export { readReturnedMessage } from './bounce/read-returned-message.ts'
