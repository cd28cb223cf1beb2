/** How large a picture is, in pixels, upright as it is shown. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** The kinds of picture that every browser shows and that run nothing. */
export const PICTURE_KINDS = ['png', 'jpg', 'gif', 'webp'] as const
export type PictureKind = (typeof PICTURE_KINDS)[number]

/** What a picture's header says of it. */
export interface PictureFacts extends PictureSize {
  readonly kind: PictureKind
}

/** A picture that goes out with an edition. */
export interface PlacedPicture {
  /** Below the edition's folder: `pictures/exports-0f3a9c21.png`. */
  readonly path: string
  readonly size: PictureSize
}

/** By the path of the file that each was taken from, from the project's folder. */
export type PlacedPictures = ReadonlyMap<string, PlacedPicture>

/** A side longer than this is no picture for a page, whatever a header says. */
export const PICTURE_PIXELS_MAX = 16_384
