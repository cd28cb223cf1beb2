import type { SafeHtml } from '../../kit/safe-html.ts'
import type { PictureSize } from '../../model/picture.ts'
import type { Direction, Side } from '../language/direction.ts'
import type { Words } from '../messages/messages.ts'
import type {
  ComparisonView,
  LogoView,
  NumberView,
  PersonView,
  PreviousStoryView,
  StoryMentionView,
} from './furniture-view.ts'

// What templates see. Templates are written by users too, so a field is added here but never renamed or removed.
// Every field is always there; what there is not is `null` (or an empty list), because templates run in strict mode.

/** A day, as data and in the words of the edition's language. */
export interface DateView {
  /** `2026-11-23` */
  readonly iso: string
  /** `23 November 2026` */
  readonly long: string
  /** `Monday, 23 November 2026` */
  readonly full: string
}

/** Somewhere a link leads; `number` is its place among the links of its story, for plain text. */
export interface LinkView {
  readonly href: string
  readonly number: number
  /** `farrow-skerries.2`: a name that no other address of the edition has, for links of Markdown whose address stands elsewhere. */
  readonly label: string
}

/** Words that may be marked: `html` where some are, for formats of HTML; else `text` says it all. */
export interface WordsView {
  readonly text: string
  /** Sanitized. */
  readonly html: SafeHtml | null
}

export interface PointView extends WordsView {
  /** How it begins where lists are made of characters: `- ` or `3. `. */
  readonly hang: string
}

export interface ImageView {
  readonly src: string
  readonly alt: string
  readonly caption: string | null
  /** As it is shown in a mail, which knows no style sheets everywhere. */
  readonly width: number
  /** The same; nothing where the size of the picture is not known. */
  readonly height: number | null
  /** The picture's own size in pixels, so that a page keeps its place free while it loads. */
  readonly size: PictureSize | null
}

/** A piece of running text: one of the fields is there, the others are `null`. */
export interface BlockView {
  readonly paragraph: WordsView | null
  readonly points: {
    readonly items: readonly PointView[]
    /** The first number of a numbered list. */
    readonly start: number | null
  } | null
  readonly quotation: QuotationView | null
  readonly image: ImageView | null
}

export interface QuotationView {
  /** An anchor. */
  readonly id: string
  /** Without quotation marks. */
  readonly text: string
  /** The marks of the edition's language, with the space that belongs inside them. */
  readonly open: string
  readonly close: string
  readonly name: string | null
  readonly role: string | null
  /** `Name, role` */
  readonly attribution: string | null
  /** Says that the speaker was inferred, when it was. */
  readonly inferred: string | null
  /** Leads to the words in their article. */
  readonly link: LinkView | null
  /** Accessible name of a link to the quotation itself, on the page. */
  readonly permalinkName: string
  /** Accessible name of the link, where its visible words alone stand on another link too. */
  readonly linkName: string | null
}

/** What gives a heading an address of its own in Markdown. */
export interface AnchorView {
  /** Stands behind the heading, with a space before it; empty where the engine makes anchors of the heading's words. */
  readonly mark: string
  readonly href: string
}

/** Lines around a box in Markdown. */
export interface AdmonitionView {
  readonly open: string
  readonly close: string
  /** Before each line within. */
  readonly indent: string
}

/** One article of a story. */
export interface SourceView {
  readonly headline: string
  readonly publisher: string | null
  readonly byline: string | null
  readonly date: DateView | null
  /** `3 min read`; empty where the edition shows no reading times. */
  readonly readingTime: string
  /** Publisher, byline, date and reading time, those that are there. */
  readonly parts: readonly string[]
  /** The same in one line, parted by ` · `. */
  readonly line: string
  /** Publisher and date: enough beside a headline. */
  readonly shortLine: string | null
  readonly link: LinkView | null
}

export interface StoryView {
  /** An anchor. */
  readonly id: string
  /** On a docs site whose headings can be linked to. */
  readonly anchor: AnchorView | null
  /** From 1 through the whole edition. */
  readonly number: number
  /** The first story of the edition. */
  readonly leads: boolean
  /** BCP 47, when it is not the edition's. */
  readonly lang: string | null
  /** Set when the story is written in another direction than the edition. */
  readonly dir: Direction | null
  /** The side on which the story's lines begin. */
  readonly start: Side
  readonly headline: string
  readonly dek: string | null
  readonly oneLine: string
  /** What the story is made of, in order. */
  readonly blocks: readonly BlockView[]
  /** The sentences and points among them as one paragraph, without marks. */
  readonly summary: string
  readonly sentences: readonly string[]
  /** The quotations among them. */
  readonly quotations: readonly QuotationView[]
  /** The leading article; nothing when an editor wrote the story. */
  readonly source: SourceView | null
  /** The other articles that tell of the same. */
  readonly alsoReported: readonly SourceView[]
  /** Where the headline leads: the article. */
  readonly link: LinkView | null
  /** Where a mention of the story leads: the story itself in the web edition, else its article. */
  readonly storyHref: string | null
  /** Accessible name of a link to the story itself, on the page. */
  readonly permalinkName: string
  /** Every link of the story once, by number. */
  readonly links: readonly LinkView[]
  /** Those of quotations and further sources: not the headline's, and not the ones that stand in running text, which is written with their addresses. */
  readonly references: readonly LinkView[]
  readonly tags: readonly string[]
  /** What several of its sources report alike, and what differently. */
  readonly comparison: ComparisonView | null
  /** Stories of earlier editions that it continues, the latest first. */
  readonly previously: readonly PreviousStoryView[]
}

/** A story that a mail has no room to tell: its headline and where it is told in full. */
export interface ShortStoryView {
  readonly headline: string
  readonly href: string | null
  /** BCP 47 and direction, where they are not the edition's. */
  readonly lang: string | null
  readonly dir: Direction | null
}

export interface SectionView {
  readonly id: string
  /** On a docs site whose headings can be linked to. */
  readonly anchor: AnchorView | null
  readonly title: string
  /** `3 stories` */
  readonly size: string
  /** What an editor wrote under the title. */
  readonly blocks: readonly BlockView[]
  /** Its links. */
  readonly links: readonly LinkView[]
  readonly stories: readonly StoryView[]
}

/** An edition as templates see it: everything formatted, everything written by the format's pen. */
export interface EditionView {
  readonly lang: string
  readonly dir: Direction
  /** The side on which lines begin, for mail programs that know no logical sides. */
  readonly start: Side
  readonly id: string
  readonly title: string
  readonly tagline: string | null
  /** `No. 47` */
  readonly number: string | null
  /** `The Harbour Brief, No. 47` */
  readonly issueTitle: string
  readonly date: DateView
  readonly subject: string
  readonly preheader: string
  /** How the mail addresses its reader, where the configuration asks for it. */
  readonly greeting: string | null
  /** The editor's note; its paragraphs without marks. */
  readonly note: readonly string[]
  readonly noteBlocks: readonly BlockView[]
  readonly noteLinks: readonly LinkView[]
  /** `9 stories from 10 articles` */
  readonly size: string
  /** `6 min read`; empty where the edition shows no reading times. */
  readonly readingTime: string
  readonly counts: CountsView
  /** The first stories, at most twelve. */
  readonly glance: readonly StoryView[]
  readonly quotationOfTheIssue: QuotationOfTheIssueView | null
  readonly sections: readonly SectionView[]
  readonly sender: SenderView
  /** The fields that subscribers may have; `null` where there are no subscribers. */
  readonly fields: readonly string[] | null
  /** The box for the editor's note on a docs site that has boxes; `{{#box}}` draws it. */
  readonly admonition: AdmonitionView | null
  /** The web edition's address. */
  readonly browserHref: string | null
  /** Figures of note. */
  readonly numbers: readonly NumberView[]
  /** Whose words the edition prints. */
  readonly people: readonly PersonView[]
  /** Stories that a mail has no room for. */
  readonly shortened: readonly ShortStoryView[]
  /** In plain text, whether addresses stand behind their words; else numbers lead to a list. */
  readonly linksInline: boolean
  /** A picture in the place of the title. */
  readonly logo: LogoView | null
  readonly words: Words
}

export interface CountsView {
  readonly articles: number
  readonly stories: number
  readonly quotations: number
  readonly speakers: number
}

export interface QuotationOfTheIssueView extends QuotationView, StoryMentionView {}

export interface SenderView {
  readonly name: string
  readonly email: string | null
  readonly postalAddress: string | null
  /** A message that asks to be taken off the list. */
  readonly unsubscribeHref: string | null
}
