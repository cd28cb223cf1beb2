import type { RenditionFile } from '../../model/rendition.ts'
import type { RenderContext } from '../render-context.ts'
import { findLook } from '../look/find-look.ts'
import { tidyLines } from '../text/tidy-lines.ts'
import { openTemplates } from '../templates/open-templates.ts'
import { findThemeFile } from '../templates/theme-file.ts'
import { toRemoteAddresses } from '../view/addresses.ts'
import { toEditionView } from '../view/to-edition-view.ts'
import { emailPen } from './email-pen.ts'
import { EMAIL_TEMPLATE } from './assemble-mjml.ts'
import { compileEmailTemplate } from './compile-email-template.ts'

/** The e-mail: HTML, and the same words in the same order as plain text. */
export async function renderEmail({
  edition,
  theme,
  pages,
  emailTemplate,
}: RenderContext): Promise<readonly RenditionFile[]> {
  const content = emailTemplate ?? (await compileEmailTemplate(theme))
  const [html, text] = await Promise.all([openTemplates(theme, 'html'), openTemplates(theme, 'text')])
  const fillHtml = html.compile({
    name: `${EMAIL_TEMPLATE}, compiled`,
    file: { content, path: findThemeFile(theme, EMAIL_TEMPLATE).path },
  })
  const fillText = text.open('text.hbs')
  const { logo } = findLook(theme)
  const addresses = toRemoteAddresses(edition, pages.anchors)
  const view = toEditionView(edition, { pen: emailPen, addresses, logo })
  return [
    { path: 'email.html', content: tidyLines(fillHtml(view)) },
    { path: 'email.txt', content: tidyLines(fillText(view)) },
  ]
}
