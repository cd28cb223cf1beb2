export { parseText as parseMarkdown } from '../text/parse-text.ts'
