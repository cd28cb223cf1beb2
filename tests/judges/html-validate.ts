import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import type { Judge } from './judge.ts'
import { listHtml } from './list-html.ts'

const page = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Our own way of writing; the rest of the recommended set stays.
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'attribute-boolean-style': 'off',
    'void-style': 'off',
    // A meta element sets the policy; there is no server to set a header.
    'require-csp-nonce': 'off',
    'doctype-style': 'off',
    // HTML lets an id begin with a character that is no letter; ours do, so that no story's is one of them.
    'valid-id': ['error', { relaxed: true }],
  },
})

const email = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'long-title': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'no-inline-style': 'off',
    'element-permitted-content': 'error',
    // Mail programs that know no style sheets lay out by the attributes of tables.
    'no-deprecated-attr': 'off',
    'attribute-allowed-values': 'off',
    // MJML's conditional comments for Outlook.
    'no-conditional-comment': 'off',
    // Each mail program keeps other parts of a message, so its role is said twice.
    'no-redundant-role': 'off',
    'prefer-native-element': 'off',
    'aria-label-misuse': 'off',
    // Older screen readers know presentation and not none, which is why the Email Markup Consortium asks for it.
    'presentation-role-style': 'off',
    // MJML writes an attribute class="" and others with nothing in them.
    'attribute-empty-style': 'off',
  },
})

/** html-validate on every page and e-mail. */
export const judgeWithHtmlValidate: Judge = async (editions) => {
  const files = editions.flatMap(listHtml)
  const complaints: string[] = []
  for (const file of files) {
    const validator = file.endsWith('/email.html') ? email : page
    const report = await validator.validateString(readFileSync(file, 'utf8'))
    for (const { messages } of report.results)
      for (const { ruleId, message, line } of messages)
        complaints.push(`${file}:${line} ${ruleId}: ${message}`)
  }
  return { complaints, seen: `${files.length} files` }
}
