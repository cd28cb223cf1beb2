import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown'
import { toPoint } from './to-point.ts'

/**
 * Reads the mark of a task as the state of its list item, and as words where it is in none; `onWords` hears of those.
 *
 * After a list item without words the tokenizer takes the "[ ]" of a paragraph that follows for a mark too.
 */
export function readTaskMarks(onWords: (mark: Token) => void): Extension {
  function exitValue(this: CompileContext, token: Token): void {
    const parent = this.stack.at(-2)
    if (parent?.type === 'listItem') parent.checked = token.type === 'taskListCheckValueChecked'
  }

  function exitMark(this: CompileContext, token: Token): void {
    const paragraph = this.stack.at(-1)
    if (this.stack.at(-2)?.type === 'listItem' || paragraph?.type !== 'paragraph') return
    const [start, end] = [toPoint(token.start), toPoint(token.end)]
    paragraph.children.push({ type: 'text', value: this.sliceSerialize(token), position: { start, end } })
    onWords(token)
  }

  return {
    exit: {
      taskListCheckValueChecked: exitValue,
      taskListCheckValueUnchecked: exitValue,
      taskListCheck: exitMark,
    },
  }
}
