/** Puts a style on text for a terminal; leaves it alone where there is none. */
export interface Paint {
  bold(text: string): string
  dim(text: string): string
  accent(text: string): string
  warn(text: string): string
  fail(text: string): string
}

/** A paint for a stream: plain when it is no terminal, when `NO_COLOR` is set (no-color.org), or on a dumb terminal. */
export function createPaint(stream: { isTTY?: boolean }): Paint {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env
  const isColoured = FORCE_COLOR ? FORCE_COLOR !== '0' : !NO_COLOR && TERM !== 'dumb' && stream.isTTY === true
  const style = (open: number, close: number) => (text: string) =>
    isColoured ? `\u001b[${open}m${text}\u001b[${close}m` : text
  return {
    bold: style(1, 22),
    dim: style(2, 22),
    accent: style(36, 39),
    warn: style(33, 39),
    fail: style(31, 39),
  }
}
