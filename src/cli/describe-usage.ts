import { findNearestWord } from '../kit/nearest-word.ts'

/** What was typed amiss, and the way out. */
export interface UsageMistake {
  readonly message: string
  readonly fix: string
}

export interface UsageFacts {
  /** What was typed, without the options. */
  readonly words: readonly string[]
  /** The help of the command that was recognised. */
  readonly help: string
}

/** What yargs found wrong with what was typed, in our words, with what may have been meant. */
export function describeUsage(found: string, { words, help }: UsageFacts): UsageMistake {
  const usage = help.split('\n', 1)[0]!.trim()
  const command = /^gazette((?: [a-z]+)*)/.exec(usage)?.[1]?.trim() ?? ''
  const listed = /^Commands:\n((?: .*\n)+)/m.exec(help)?.[1] ?? ''
  const commands = [...listed.matchAll(/^ {2}gazette ([a-z ]+)/gm)].map(([, name]) =>
    name!.trim().split(' ').at(-1)!,
  )
  const known = {
    usage,
    fix: `See gazette ${command === '' ? '' : `${command} `}--help`,
    commands,
    options: [...help.matchAll(/^\s+(?:-\w, )?--([a-z-]+)/gm)].map(([, name]) => name!),
  }
  const next = words.find((word) => !command.split(' ').includes(word))
  if (commands.length > 0 && next !== undefined) return toUnknownCommand(next, known)
  for (const [pattern, describe] of MISTAKES) {
    const match = pattern.exec(found)
    if (match) return { fix: known.fix, ...describe(match, known) }
  }
  return { message: found.replace(/\s*\n\s*/g, ' '), fix: known.fix }
}

interface Known {
  /** How the command is typed: "gazette trace <edition> [text]". */
  readonly usage: string
  readonly fix: string
  readonly commands: readonly string[]
  readonly options: readonly string[]
}

type Describe = (match: RegExpExecArray, known: Known) => Partial<UsageMistake> & { message: string }

const MISTAKES: readonly (readonly [RegExp, Describe])[] = [
  [/^Unknown arguments?: (.*)/, ([, words = ''], known) => toUnknown(words.split(', '), known)],
  [
    /^Not enough non-option arguments/,
    (_, { usage, commands }) => ({
      message: 'Something is missing on the command line',
      fix: commands.length > 0 ? `There are: ${commands.join(', ')}` : `Type: ${usage}`,
    }),
  ],
  [
    /^(?:Not enough arguments following|Missing argument value): (\S+)/,
    ([, name = '']) => ({ message: `Option --${name} wants a value after it` }),
  ],
  [/Argument: (\S+), Given: "([^"]*)", Choices: (.*)/s, toChoice],
  [
    /^Arguments? (\S+) and (\S+) are mutually exclusive/,
    ([, one = '', other = '']) => ({
      message: `Options --${toTyped(one)} and --${toTyped(other)} exclude one another`,
    }),
  ],
]

function toUnknown(words: readonly string[], { options, usage }: Known): UsageMistake {
  // yargs names an option twice where it has a hyphen: as it was typed and as one word.
  const typed = words.filter((word) => !(/[A-Z]/.test(word) && words.includes(toTyped(word))))
  const nearest = findNearestWord(typed[0]!, options)
  const names = typed.map((word) => `"${word}"`).join(', ')
  return {
    message: `Cannot use ${names}: there is no such option or argument`,
    fix: nearest === undefined ? `Type: ${usage}` : `Did you mean --${nearest}?`,
  }
}

function toUnknownCommand(typed: string, { commands, fix }: Known): UsageMistake {
  const nearest = findNearestWord(typed, commands)
  return {
    message: `Cannot run "${typed}": there is no such command`,
    fix: nearest === undefined ? fix : `Did you mean "${nearest}"?`,
  }
}

function toChoice([, name = '', given = '', listed = '']: RegExpExecArray, { options }: Known): UsageMistake {
  const choices = [...listed.matchAll(/"([^"]*)"/g)].map(([, choice]) => choice!)
  const nearest = findNearestWord(given, choices)
  return {
    message: `Cannot use "${given}" ${options.includes(toTyped(name)) ? 'for --' : 'as '}${toTyped(name)}`,
    fix: `${nearest === undefined ? '' : `Did you mean "${nearest}"? `}There are: ${choices.join(', ')}`,
  }
}

/** "dryRun" as it is typed: "dry-run". */
function toTyped(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
