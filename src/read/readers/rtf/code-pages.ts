/** Windows code pages and the charsets of fonts, by the names that TextDecoder knows. */
const PAGES: Readonly<Record<number, string>> = {
  437: 'ibm866',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  65001: 'utf-8',
}
const CHARSETS: Readonly<Record<number, number>> = {
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/**
 * The encoding of a Windows code page.
 *
 * @example
 * [findEncoding(1250), findEncoding(932), findEncoding(1)] // ['windows-1250', 'shift_jis', 'windows-1252']
 */
export function findEncoding(page: number): string {
  return PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
}

/** The code page of a font's charset; `undefined` for the one that the document has. */
export function findCodePage(charset: number): number | undefined {
  return CHARSETS[charset]
}
