import type { SourceFormat } from '../../model/source.ts'
import { decode } from '../decode.ts'
import type { LoadedFile, Reading } from './reader.ts'
import { refuse } from './refuse.ts'

/** Reads a file that is text as it stands. */
export function readText({ bytes }: LoadedFile, format: SourceFormat): Reading {
  const decoded = decode(bytes, { isPage: format === 'html' })
  if (decoded === undefined)
    return refuse({ code: 'binary-file', message: 'It holds binary data and no text' })
  const { text, encoding, isCertain } = decoded
  const guess = {
    code: 'encoding-guessed',
    message: `It is not UTF-8; it was read as ${encoding}`,
    help: 'Save it as UTF-8 if letters look wrong',
  }
  return { kind: 'extracts', extracts: [{ format, text }], remarks: isCertain ? [] : [guess] }
}
