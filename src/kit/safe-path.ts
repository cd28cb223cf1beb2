const SEGMENT_LENGTH_MAX = 200

/**
 * Whether a path with forward slashes names a file below where it starts: relative, no empty, `.` or `..` segment,
 * no backslash, drive letter, control character or over-long name.
 *
 * @example
 * [isSafePath('articles/a.html'), isSafePath('../a'), isSafePath('/a')] // [true, false, false]
 */
export function isSafePath(path: string): boolean {
  return path.split('/').every(isSafeSegment)
}

function isSafeSegment(segment: string): boolean {
  if (segment === '' || segment === '.' || segment === '..' || segment.length > SEGMENT_LENGTH_MAX)
    return false
  return (
    !/[\\:*?"<>|]/.test(segment) &&
    ![...segment].some((character) => character < ' ' || character === '\u007f')
  )
}
