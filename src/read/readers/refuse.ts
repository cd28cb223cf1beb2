import type { Reading, Remark } from './reader.ts'

const LEFT_OUT = 'The file is left out; the rest goes on'

/**
 * A reading that gives nothing but the reason.
 *
 * @example
 * refuse({ code: 'file-damaged', message: 'It ends too soon' }).extracts // []
 */
export function refuse(remark: Remark): Reading & { readonly kind: 'extracts' } {
  return { kind: 'extracts', extracts: [], remarks: [{ help: LEFT_OUT, ...remark }] }
}
