import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { compareText } from '../kit/compare-text.ts'
import { sha256 } from '../kit/sha256.ts'
import { codeFolder, packageFile } from './package-folders.ts'

/** The rooms whose code decides what a digest is. */
const ROOMS = ['kit', 'model', 'read', 'parse', 'analyse'] as const
const PACKING = 'store/digest-cache'

// As code calls it: the name of a package, with its scope, after a quotation mark.
const PACKAGE_NAME = /["']((?:@[\w.-]+\/)?[\w.-]+)/g

let known: string | undefined
let knownWhole: string | undefined

/**
 * Names everything but the article that a digest comes of: our own code, weights included, byte for byte; every package
 * it calls, by version; and Node, whose regular expressions and encodings it uses.
 *
 * Nobody has to remember to count up a number: what was found by other code is found again. Where the package is built,
 * that is all of our code.
 */
export function findDigestVersion(): string {
  known ??= toDigestVersion()
  return known
}

/** Names everything but what is read that a build comes of: all of our code, and every package it calls. */
export function findBuildVersion(): string {
  knownWhole ??= toVersion(listFiles(codeFolder))
  return knownWhole
}

function toDigestVersion(): string {
  const files = [...ROOMS, PACKING].flatMap((folder) => listFiles(join(codeFolder, folder)))
  // Built, all code stands in few files, parted by who needs it and not by room.
  return files.length > 0 ? toVersion(files) : findBuildVersion()
}

function toVersion(files: readonly string[]): string {
  const all = files.map((path) => readFileSync(path, 'utf8')).join('\n')
  const called = new Set(Array.from(all.matchAll(PACKAGE_NAME), ([, name]) => name))
  const packages = listPackages(packageFile, (name) => called.has(name))
  return sha256([all, ...packages, process.version, process.arch].join('\n'))
}

function listFiles(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?<!\.d)\.[jt]s$/.test(path))
    .sort(compareText)
    .map((path) => join(folder, path))
}

interface PackageDescription {
  readonly version?: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** Name and version of each package of ours that is called, and of each that those depend on. */
function listPackages(file: string, isCalled: (name: string) => boolean): readonly string[] {
  const found = new Map<string, string>()
  const open = findDependencies(file, readDescription(file)).filter(({ name }) => isCalled(name))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next.file)) continue
    const description = readDescription(next.file)
    found.set(next.file, `${next.name} ${description.version}`)
    open.push(...findDependencies(next.file, description))
  }
  return [...found.values()].sort(compareText)
}

function findDependencies(file: string, { dependencies = {} }: PackageDescription) {
  return Object.keys(dependencies).flatMap((name) => {
    const found = findDescription(name, dirname(file))
    return found === undefined ? [] : [{ name, file: found }]
  })
}

function readDescription(file: string): PackageDescription {
  return JSON.parse(readFileSync(file, 'utf8')) as PackageDescription
}

/** The description of an installed package as a module in the folder would find it. */
function findDescription(name: string, folder: string): string | undefined {
  const file = join(folder, 'node_modules', name, 'package.json')
  if (existsSync(file)) return realpathSync.native(file)
  const parent = dirname(folder)
  return parent === folder ? undefined : findDescription(name, parent)
}
