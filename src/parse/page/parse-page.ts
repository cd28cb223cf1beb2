export { parseText as parsePage } from '../text/parse-text.ts'
