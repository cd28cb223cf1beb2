import { fstatSync, statSync, type Stats } from 'node:fs'

/**
 * A function that tells whether a path is a file that this process prints into: `gazette watch --json > log` must not take
 * the lines that it prints for changes of somebody else.
 */
export function openOwnOutput(): (path: string) => boolean {
  const own = [process.stdout.fd, process.stderr.fd].flatMap((fd) => {
    const stats = look(() => fstatSync(fd))
    return stats?.isFile() ? [stats] : []
  })
  return (path) => {
    if (own.length === 0) return false
    const found = look(() => statSync(path))
    return own.some(({ dev, ino }) => found?.dev === dev && found.ino === ino)
  }
}

function look(read: () => Stats): Stats | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}
