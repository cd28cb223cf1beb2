import type { HelperDelegate } from 'handlebars'
import { boxHelper } from './box-helper.ts'
import { countHelper } from './count-helper.ts'
import { dateHelper } from './date-helper.ts'
import { fieldHelper } from './field-helper.ts'
import { urlHelper } from './url-helper.ts'
import { wrapHelper } from './wrap-helper.ts'

// The helpers that templates may use, beside Handlebars' own if, unless, each, with and lookup:
//
//   {{url href}}                  an address, or "#" when it is not http, https, mailto or our own
//   {{date date.iso "full"}}      a day in words of the edition's language; "long" unless said otherwise
//   {{count counts.quotations "quotations"}}
//                                 a number with what it counts: articles, stories, quotations, speakers, minutes
//   {{field "name" "reader"}}    a word of the subscriber's own, with what stands for it when they have none
//   {{#wrap indent="  " hang="- "}}…{{/wrap}}
//                                 a paragraph of plain text in lines of at most 72 columns; `width` for another
//   {{#box}}…{{/box}}             Markdown in the box that a docs engine has for a note, where it has one
export const HELPERS: Readonly<Record<string, HelperDelegate>> = {
  box: boxHelper,
  count: countHelper,
  date: dateHelper,
  field: fieldHelper,
  url: urlHelper,
  wrap: wrapHelper,
}
