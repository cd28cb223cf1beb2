import type { Edition, Sender, StoryQuotation } from '../../model/edition.ts'
import { findDirection, toStartSide } from '../language/direction.ts'
import { count } from '../messages/count.ts'
import { fillMessage } from '../messages/fill-message.ts'
import { findMessages } from '../messages/find-messages.ts'
import type { Addresses } from './addresses.ts'
import type { EditionView, QuotationOfTheIssueView, SenderView, StoryView } from './edition-view.ts'
import { toAnchor } from './names.ts'
import type { Pen } from './pen.ts'
import type { StoryContext } from './story-context.ts'
import { toDateView } from './to-date-view.ts'
import { toStoryView } from './to-story-view.ts'

const GLANCE_MAX = 12

/** The edition as templates see it, with words from `pen` and links from `addresses`. */
export function toEditionView(
  edition: Edition,
  { pen, addresses }: { readonly pen: Pen; readonly addresses: Addresses },
): EditionView {
  const { language } = edition
  const messages = findMessages(language)
  const context: StoryContext = { pen, addresses, language, dir: findDirection(language) }
  const title = pen.text(edition.title)
  const number = edition.number
  let position = 0
  const sections = edition.sections.map((section) => ({
    id: toAnchor(section.id),
    title: pen.text(section.title),
    size: count(section.stories.length, 'stories', language),
    stories: section.stories.map((story) => toStoryView(story, ++position, context)),
  }))
  const stories = sections.flatMap((section) => section.stories)
  const browserHref = addresses.edition()
  return {
    lang: pen.text(language),
    dir: context.dir,
    start: toStartSide(context.dir),
    id: pen.text(edition.id),
    title,
    tagline: edition.tagline === undefined ? null : pen.text(edition.tagline),
    number: number === undefined ? null : fillMessage(messages.number, { n: number }),
    issueTitle: number === undefined ? title : fillMessage(messages.issueTitle, { title, n: number }),
    date: toDateView(edition.date, language),
    subject: pen.text(edition.subject),
    preheader: pen.text(edition.preheader),
    note: edition.note.map((paragraph) => pen.text(paragraph)),
    size: fillMessage(messages.storiesFromArticles, {
      stories: count(edition.counts.stories, 'stories', language),
      articles: count(edition.counts.articles, 'articles', language),
    }),
    readingTime: count(edition.counts.readingMinutes, 'minutes', language),
    counts: {
      articles: edition.counts.articles,
      stories: edition.counts.stories,
      quotations: edition.counts.quotations,
      speakers: edition.counts.speakers,
    },
    glance: stories.slice(0, GLANCE_MAX),
    quotationOfTheIssue: findQuotationOfTheIssue(edition, stories),
    sections,
    sender: toSenderView(edition.sender, pen),
    browserHref: browserHref === null ? null : pen.url(browserHref),
    words: messages.words,
  }
}

function findQuotationOfTheIssue(
  { sections, quotationOfTheIssueId }: Edition,
  views: readonly StoryView[],
): QuotationOfTheIssueView | null {
  if (quotationOfTheIssueId === undefined) return null
  const isMeant = ({ id }: StoryQuotation) => id === quotationOfTheIssueId
  const stories = sections.flatMap((section) => section.stories)
  const index = stories.findIndex((story) => story.quotations.some(isMeant))
  const view = views[index]
  const quotation = view?.quotations[stories[index]!.quotations.findIndex(isMeant)]
  if (view === undefined || quotation === undefined) return null
  return { ...quotation, storyHeadline: view.headline, storyHref: view.storyHref }
}

function toSenderView(sender: Sender, pen: Pen): SenderView {
  const { name, email, postalAddress } = sender
  return {
    name: pen.text(name),
    email: email === undefined ? null : pen.text(email),
    postalAddress: postalAddress === undefined ? null : pen.text(postalAddress),
    unsubscribeHref: email === undefined ? null : pen.url(`mailto:${email}?subject=unsubscribe`),
  }
}
