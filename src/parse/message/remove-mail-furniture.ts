import type { Page, PageElement } from '../page/open-page.ts'

const NEVER_SEEN =
  'script, style, noscript, template, title, head, svg, object, embed, iframe, form, [hidden]'
// The line that shows in the list of messages, and what pads it, are hidden so.
const HIDDEN =
  /display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0|font-size\s*:\s*[01](?:px|pt)?\s*(?:;|$)|opacity\s*:\s*0\s*(?:;|$)|mso-hide\s*:\s*all/i
const PIXEL_MAX = 3

/** Takes out of a letter what its reader does not see: hidden lines, and pictures of a pixel that tell who opened it. */
export function removeMailFurniture(page: Page): void {
  for (const element of [...page.querySelectorAll(NEVER_SEEN)]) element.remove()
  for (const element of [...page.querySelectorAll('[style]')])
    if (HIDDEN.test(element.getAttribute('style') ?? '')) element.remove()
  for (const picture of [...page.querySelectorAll('img')]) if (isPixel(picture)) picture.remove()
}

function isPixel(picture: PageElement): boolean {
  const style = picture.getAttribute('style') ?? ''
  return ['width', 'height'].some((side) => {
    const written =
      picture.getAttribute(side) ??
      new RegExp(String.raw`(?:^|[;\s])${side}\s*:\s*(\d+)px`, 'i').exec(style)?.[1]
    return written !== undefined && Number.parseInt(written, 10) <= PIXEL_MAX
  })
}
