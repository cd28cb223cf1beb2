import type { Root } from 'mdast'
import type { Edition } from '../../model/edition.ts'
import type { PlacedPictures } from '../../model/picture.ts'
import type { Theme } from '../../model/theme.ts'
import { markQuotations } from '../article/mark-quotations.ts'
import { openArticleHtml } from '../article/to-article-html.ts'
import { findLook } from '../look/find-look.ts'
import { toWebAddresses } from '../view/addresses.ts'
import type { EditionView } from '../view/edition-view.ts'
import { plainPen } from '../view/pen.ts'
import { toBareEdition } from '../view/to-bare-edition.ts'
import { toEditionView } from '../view/to-edition-view.ts'
import { listAnchors } from './find-pages.ts'
import type { PageWish } from './list-pages.ts'
import { openArticlePages } from './open-article-pages.ts'
import { toMasthead } from './record-reads.ts'

/** What pages of articles are set with; it holds nothing of the edition's stories, and can be sent to another thread. */
export interface PageSetting {
  readonly edition: Pick<Edition, 'id' | 'siteUrl' | 'language'>
  /** With nothing in it but the masthead. */
  readonly view: EditionView
  readonly theme: Theme
  readonly pictures: PlacedPictures
}

/** What the pages of an edition's articles are set with. */
export function toPageSetting(
  edition: Edition,
  { theme, pictures }: { readonly theme: Theme; readonly pictures: PlacedPictures },
): PageSetting {
  const { id, siteUrl, language } = edition
  const view = toEditionView(toBareEdition(edition), {
    pen: plainPen,
    addresses: toWebAddresses(new Map()),
    logo: findLook(theme).logo,
  })
  return {
    edition: { id, language, ...(siteUrl !== undefined && { siteUrl }) },
    view: toMasthead(view),
    theme,
    pictures,
  }
}

/** Loads the libraries that pages are set with, for a thread that has nothing to do yet. */
export async function loadPageSetter(): Promise<void> {
  await Promise.all([import('handlebars'), openArticleHtml({ footnotes: '', backToFootnote: '' })])
}

export interface PageSetter {
  /** The page of an article; `null` where its template needs more than the masthead, or fails. */
  set(
    wish: PageWish,
    tree: Root,
  ): { readonly path: string; readonly content: string; readonly anchors: readonly string[] } | null
}

/**
 * Sets pages apart from their edition, in another thread.
 *
 * What goes wrong there gives no page: where it is set together with its edition, the error is told with all that belongs to it.
 */
export async function openPageSetter(setting: PageSetting): Promise<PageSetter> {
  const fill = await openArticlePages(setting).catch(() => undefined)
  return {
    set(wish, tree) {
      const body = markQuotations(tree, wish.markings)
      try {
        const filled = fill?.({ ...wish, body })
        if (filled === undefined || filled.hasReadBeyond) return null
        return { ...filled.file, anchors: [...listAnchors(body)] }
      } catch {
        return null
      }
    },
  }
}
