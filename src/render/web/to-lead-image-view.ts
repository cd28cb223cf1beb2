import { listPictureFiles } from '../../kit/list-picture-files.ts'
import type { PlacedPictures } from '../../model/picture.ts'
import type { ImageView } from '../view/edition-view.ts'
import { plainPen } from '../view/pen.ts'
import type { Page } from './find-pages.ts'

/** The picture that leads an article, above its body; nothing where the body shows it itself, or there is none of ours. */
export function toLeadImageView(
  { article: { image, path }, body }: Pick<Page, 'article' | 'body'>,
  pictures: PlacedPictures,
): ImageView | null {
  const placed = image && pictures.get(image.url)
  const isInBody = listPictureFiles(body.tree, path).some((file) => file.path === image?.url)
  if (placed === undefined || isInBody) return null
  const { alt, caption } = image!
  return {
    src: `../${placed.path}`,
    alt: plainPen.text(alt),
    caption: caption === undefined ? null : plainPen.text(caption),
    ...placed.size,
    size: placed.size,
  }
}
