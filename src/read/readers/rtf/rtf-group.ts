/** What the words in a group of rich text go to. */
export type Destination =
  | 'body'
  | 'skipped'
  | 'fonts'
  | 'styles'
  | 'info'
  | 'title'
  | 'author'
  | 'subject'
  | 'keywords'
  | 'created'
  | 'revised'
  | 'field'
  | 'instruction'
  | 'note'
  | 'marker'

/** The state of a group; an inner one begins as its outer one is. */
export interface RtfGroup {
  destination: Destination
  isBold: boolean
  isItalic: boolean
  isHidden: boolean
  /** How many bytes stand in for a character written by its number. */
  unicodeSkip: number
  codePage: number | undefined
  /** What is gathered by a group that is not the body's. */
  text: string
  /** The number of the font or style that a table's group tells of. */
  number: number
}

/** Destinations by the words that begin them; whatever else is marked as optional is skipped. */
export const DESTINATIONS: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  info: 'info',
  title: 'title',
  author: 'author',
  subject: 'subject',
  keywords: 'keywords',
  creatim: 'created',
  revtim: 'revised',
  field: 'field',
  fldinst: 'instruction',
  footnote: 'note',
  listtext: 'marker',
  pntext: 'marker',
  ...Object.fromEntries(
    (
      'colortbl pict object header headerl headerr headerf footer footerl footerr footerf generator themedata ' +
      'colorschememapping datastore listtable listoverridetable rsidtbl filetbl latentstyles xmlnstbl shp nonshppict ' +
      'annotation atnid atnauthor bkmkstart bkmkend datafield operator comment doccomm company manager category ' +
      'template printim buptim ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn tc xe txe rxe userprops docvar mmathPr pgdsctbl'
    )
      .split(' ')
      .map((name) => [name, 'skipped' as const]),
  ),
}
