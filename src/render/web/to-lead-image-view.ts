import type { PlacedPictures } from '../../model/picture.ts'
import type { ImageView } from '../view/edition-view.ts'
import { plainPen } from '../view/pen.ts'
import type { PageArticle } from './list-pages.ts'

/** The picture that leads an article, above its body; nothing where the body shows it itself, or there is none of ours. */
export function toLeadImageView(
  { image, pictureFiles }: Pick<PageArticle, 'image' | 'pictureFiles'>,
  pictures: PlacedPictures,
): ImageView | null {
  const placed = image && pictures.get(image.url)
  const isInBody = pictureFiles.some((file) => file.path === image?.url)
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
