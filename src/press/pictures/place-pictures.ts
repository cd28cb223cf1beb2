import type { OutputFile } from '../../deliver/deliver.ts'
import type { Article } from '../../model/article.ts'
import type { Edition, StoryBlock } from '../../model/edition.ts'
import type { Notice } from '../../model/notice.ts'
import type { PlacedPicture, PlacedPictures } from '../../model/picture.ts'
import type { SeenPicture } from './are-pictures-standing.ts'
import { takePicture } from './take-picture.ts'
import { listWantedPictures, type WantedPicture } from './list-wanted-pictures.ts'

export interface PlaceOptions {
  /** The project's folder. */
  readonly root: string
  /** By path; those that the edition tells of. */
  readonly articles: ReadonlyMap<string, Article>
}

/** An edition whose pictures lie in its folder. */
export interface PlacedEdition {
  readonly edition: Edition
  /** Copies of the pictures. */
  readonly files: readonly OutputFile[]
  readonly pictures: PlacedPictures
  /** Every picture that was looked at, and what its file held. */
  readonly seen: readonly SeenPicture[]
  readonly notices: readonly Notice[]
}

const PICTURES_MAX = 200
// Mail on a phone's connection: all pictures of a mail together should stay below.
const HEAVY_BYTES = 1024 * 1024

/**
 * Takes the pictures that an edition and its articles' pages show and that are files of ours into the edition's folder, under a
 * name with the hash of their content; one that cannot be taken is told, and not printed.
 */
export async function placePictures(
  edition: Edition,
  { root, articles }: PlaceOptions,
): Promise<PlacedEdition> {
  const pictures = new Map<string, PlacedPicture>()
  const files = new Map<string, OutputFile>()
  const seen: SeenPicture[] = []
  const notices: Notice[] = []
  for (const [index, wanted] of listWantedPictures(edition, articles).entries()) {
    if (index >= PICTURES_MAX) {
      notices.push(toUnreachableNotice(wanted, `there are more than ${PICTURES_MAX}`))
      continue
    }
    const { path, from } = wanted
    const taken = await takePicture(wanted, root)
    const why = taken.placed === undefined ? { why: taken.why } : {}
    seen.push({ path, ...(from !== undefined && { from }), sha256: taken.sha256, ...why })
    if (taken.placed === undefined) {
      notices.push(toUnreachableNotice(wanted, taken.why))
      continue
    }
    const { placed, bytes } = taken
    pictures.set(path, placed)
    files.set(placed.path, { path: placed.path, content: bytes })
    if (bytes.length > HEAVY_BYTES) notices.push(toHeavyNotice(wanted, bytes.length))
  }
  return { edition: withPlaces(edition, pictures), files: [...files.values()], pictures, seen, notices }
}

function withPlaces(edition: Edition, pictures: PlacedPictures): Edition {
  if (pictures.size === 0) return edition
  const place = (blocks: readonly StoryBlock[]) =>
    blocks.some(({ kind }) => kind === 'image') ? blocks.map((block) => placeImage(block, pictures)) : blocks
  return {
    ...edition,
    note: place(edition.note),
    sections: edition.sections.map((section) => ({
      ...section,
      ...(section.body && { body: place(section.body) }),
      stories: section.stories.map((story) => {
        const body = place(story.body)
        // A story without a picture stays what it was, so that it need not be set anew.
        return body === story.body ? story : { ...story, body }
      }),
    })),
  }
}

function placeImage(block: StoryBlock, pictures: PlacedPictures): StoryBlock {
  const placed = block.kind === 'image' ? pictures.get(block.image.url) : undefined
  return placed === undefined || block.kind !== 'image'
    ? block
    : { ...block, image: { ...block.image, url: placed.path, size: placed.size } }
}

function toUnreachableNotice({ path, from, line }: WantedPicture, why: string): Notice {
  return {
    code: 'image-unreachable',
    message: `The picture "${path}" is not printed: ${why}`,
    ...(from !== undefined && { path: from }),
    ...(line !== undefined && { line }),
    help: 'Put a PNG, JPEG, GIF or WebP there, or write an address that begins with https://',
  }
}

function toHeavyNotice({ path, from, line }: WantedPicture, bytes: number): Notice {
  return {
    code: 'picture-heavy',
    message: `The picture "${path}" has ${(bytes / HEAVY_BYTES).toFixed(1)} MiB; readers wait for it`,
    ...(from !== undefined && { path: from }),
    ...(line !== undefined && { line }),
    help: 'Make it smaller: 1,200 pixels are as wide as any column shows',
  }
}
