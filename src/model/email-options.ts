/** How links stand in plain text: as numbers with a list below, or behind their words. */
export const TEXT_LINKS = ['numbered', 'inline'] as const
export type TextLinks = (typeof TEXT_LINKS)[number]

/** Parameters by which a site's statistics tell that a reader came from the mail. */
export interface Utm {
  readonly source?: string
  readonly medium?: string
  /** `{id}` is the edition's. */
  readonly campaign?: string
}

/** How the e-mail is made. */
export interface EmailOptions {
  /** How many bytes its HTML may have; stories that find no room become links. */
  readonly bytesMax: number
  readonly textLinks: TextLinks
  /** The first words of the mail, with fields of the subscriber: `Good morning, {{name|reader}}`. None when absent. */
  readonly greeting?: string
  /** Added to links into our own site; nothing is added when absent. */
  readonly utm?: Utm
}

export const EMAIL_DEFAULTS: EmailOptions = { bytesMax: 100_000, textLinks: 'numbered' }
