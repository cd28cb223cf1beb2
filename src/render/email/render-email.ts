import type { RenderContext, Rendered } from '../render-context.ts'
import { assertField } from '../fields/assert-field.ts'
import { markFields } from '../fields/mark-fields.ts'
import { takeFieldMarks } from '../fields/field-mark.ts'
import { findLook } from '../look/find-look.ts'
import { layText } from '../text/lay-text.ts'
import { openTemplates } from '../templates/open-templates.ts'
import { findThemeFile } from '../templates/theme-file.ts'
import { toRemoteAddresses } from '../view/addresses.ts'
import { toEditionView } from '../view/to-edition-view.ts'
import { findEmailPen } from './email-pen.ts'
import { EMAIL_TEMPLATE } from './assemble-mjml.ts'
import { markAddresses } from './mark-addresses.ts'
import { fitEmail } from './fit-email.ts'
import { compileEmailTemplate } from './compile-email-template.ts'

// The column of the themes: the mail's width without the space at its sides.
const MARGINS = 40
const PICTURE_WIDTH_MAX = 560

/** The e-mail: HTML, and the same words in the same order as plain text. */
export async function renderEmail({
  edition,
  theme,
  memory,
  pages,
  emailTemplate,
  email,
  fields,
}: RenderContext): Promise<Rendered> {
  // It stands in no file of the e-mail; a slip in it is told with those that do.
  for (const { field } of edition.subjectFields ?? []) assertField(field, { fields, place: 'the subject' })
  const content = emailTemplate ?? (await compileEmailTemplate(theme))
  const [html, text] = await Promise.all([openTemplates(theme, 'html'), openTemplates(theme, 'text')])
  const fillHtml = html.compile({
    name: `${EMAIL_TEMPLATE}, compiled`,
    file: { content, path: findThemeFile(theme, EMAIL_TEMPLATE).path },
  })
  const fillText = text.open('text.hbs')
  const { logo, widths } = findLook(theme)
  const addresses = markAddresses(toRemoteAddresses(edition, pages.anchors), { edition, utm: email.utm })
  const pen = findEmailPen(email.textLinks)
  const linksInline = email.textLinks === 'inline'
  const pictureWidthMax = Math.min(PICTURE_WIDTH_MAX, widths.email - MARGINS)
  const view = {
    ...toEditionView(edition, { memory, pen, addresses, logo, fields, pictureWidthMax }),
    linksInline,
    greeting:
      email.greeting === undefined
        ? null
        : markFields(pen.text(email.greeting), { fields, place: 'the greeting (email.greeting)' }),
  }
  const fitted = fitEmail(view, {
    bytesMax: email.bytesMax,
    fill: (shown) => layText(fillHtml, shown, memory),
    shorten: memory?.shorten,
  })
  return {
    files: [
      { path: 'email.html', ...takeFieldMarks(fitted.html.toText(), 'html') },
      { path: 'email.txt', ...takeFieldMarks(layText(fillText, fitted.view, memory).toText(), 'text') },
    ],
    notices: fitted.notices,
  }
}
