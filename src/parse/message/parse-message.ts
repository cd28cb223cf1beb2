export { parseDocument as parseMessage } from '../document/parse-document.ts'
