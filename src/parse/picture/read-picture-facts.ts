import { PICTURE_PIXELS_MAX, type PictureFacts, type PictureKind } from '../../model/picture.ts'

// A header may hold a thumbnail and a colour profile; one that is larger is somebody's trick.
const HEADER_BYTES_MAX = 1024 * 1024
// Phones write a picture lying down and say how to turn it (EXIF 2.32, 4.6.4.A): from 5 on width and height change places.
const TURNED_FROM = 5

/** How files of a kind begin; `.` stands for any byte. */
const SIGNATURES: readonly (readonly [PictureKind, RegExp])[] = [
  ['png', /^\x89PNG\r\n\x1A\n/],
  ['jpg', /^\xFF\xD8\xFF/],
  ['gif', /^GIF8[79]a/],
  ['webp', /^RIFF.{4}WEBP/s],
]

/**
 * The kind and size of a picture, from its header; nothing when it is none of the kinds that pages show, or its header says
 * what cannot be.
 *
 * A file is judged by its bytes, whatever it is called. Only the header is read: the picture behind it may be damaged.
 */
export async function readPictureFacts(bytes: Uint8Array): Promise<PictureFacts | undefined> {
  const beginning = String.fromCharCode(...bytes.subarray(0, 16))
  const kind = SIGNATURES.find(([, signature]) => signature.test(beginning))?.[0]
  if (kind === undefined) return undefined
  const { imageSize } = await import('image-size')
  try {
    // A copy: beyond the end of a view on a larger buffer the library would read what lies behind it.
    const header = new Uint8Array(bytes.subarray(0, HEADER_BYTES_MAX))
    const { type, width, height, orientation = 1 } = imageSize(header)
    if (type !== kind || !isLength(width) || !isLength(height)) return undefined
    return orientation < TURNED_FROM ? { kind, width, height } : { kind, width: height, height: width }
  } catch {
    return undefined
  }
}

function isLength(pixels: number): boolean {
  return Number.isInteger(pixels) && pixels >= 1 && pixels <= PICTURE_PIXELS_MAX
}
