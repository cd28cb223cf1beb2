import type { Edition, StoryImage } from '../model/edition.ts'
import type { EditionFront } from '../model/edition-file.ts'
import type { Finding } from '../model/finding.ts'
import { at } from './check-context.ts'
import type { Told } from './list-texts.ts'

const SUBJECT_LENGTH_MAX = 60

/** The subject and the preheader, which decide whether a mail is opened. */
export function checkFront(edition: Edition, front: EditionFront | undefined): readonly Finding[] {
  const { subject, preheader } = edition
  const place = (key: string) => at({ edition }, front?.lines[key] ?? 1)
  const length = [...subject].length
  return [
    ...(length > SUBJECT_LENGTH_MAX
      ? [
          {
            severity: 'warning' as const,
            code: 'subject-long',
            message: `The subject has ${length} characters; mail programs show about ${SUBJECT_LENGTH_MAX}`,
            ...place('subject'),
            help: 'Put what counts first, and cut the rest',
          },
        ]
      : []),
    ...(length === 0
      ? [
          {
            severity: 'error' as const,
            code: 'subject-empty',
            message: 'The subject is empty',
            ...place('subject'),
            help: 'Write one, or take the key out: then it is composed',
          },
        ]
      : []),
    ...(preheader === ''
      ? [
          {
            severity: 'warning' as const,
            code: 'preheader-empty',
            message: 'The preheader is empty; mail programs show the beginning of the text in its place',
            ...place('preheader'),
            help: 'Write one, or take the key out: then it is composed',
          },
        ]
      : []),
  ]
}

/** A picture must say what it shows. */
export function checkImage(
  { value: { alt, line, url } }: Told<StoryImage>,
  edition: Edition,
): readonly Finding[] {
  const place = { severity: 'warning' as const, ...at({ edition }, line) }
  return [
    ...(alt === ''
      ? [
          {
            code: 'alt-missing',
            message: `The picture "${url}" does not say what it shows`,
            ...place,
            help: 'Write it between the brackets: ![What it shows](…); in the front matter of an article: imageAlt: …',
          },
        ]
      : []),
  ]
}
