/** What is coloured: the page, its words, what is said more quietly, rules, links and rubrics, words that were looked for. */
export const COLOUR_NAMES = ['paper', 'ink', 'soft', 'line', 'accent', 'found'] as const
export type ColourName = (typeof COLOUR_NAMES)[number]
/** Each as `#rrggbb`. */
export type Colours = Readonly<Record<ColourName, string>>

/** Who speaks: running text, headlines and the masthead, and the small words around them. */
export const FACE_ROLES = ['text', 'headlines', 'furniture'] as const
export type FaceRole = (typeof FACE_ROLES)[number]

/** A picture in the place of the newsletter's name. */
export interface Logo {
  /** An https address; or a file, from the project's folder in a configuration, below the edition's folder in a theme that renders it. */
  readonly url: string
  /** In pixels, as it is shown. */
  readonly width: number
  readonly height: number
}

export interface Widths {
  /** Characters in a line of the web edition. */
  readonly line: number
  /** Pixels of the e-mail. */
  readonly email: number
}

/** How a theme looks where nothing but its own files decides. */
export interface Look {
  readonly colours: Colours
  /** In the dark. */
  readonly dark: Colours
  /** A stack of fonts, or the name of one of ours, for each role. */
  readonly faces: Readonly<Record<FaceRole, string>>
  readonly widths: Widths
  readonly logo?: Logo
}

/** What a configuration changes of a theme's look. */
export interface LookWish {
  readonly colours?: Partial<Colours>
  readonly dark?: Partial<Colours>
  readonly faces?: Partial<Readonly<Record<FaceRole, string>>>
  readonly widths?: Partial<Widths>
  readonly logo?: Logo
}
