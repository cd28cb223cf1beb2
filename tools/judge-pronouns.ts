// Shows the drawn pronouns that nobody has judged yet, each with its article around it.
//
//   node tools/judge-pronouns.ts FOLDER/quotes-train.jsonl
//
// A verdict goes into tools/pronoun-verdicts.json by hand, with the id, offset and answer that stand here.
import { drawPronouns } from './draw-pronouns.ts'
import { findVerdict, readVerdicts } from './pronoun-verdicts.ts'

const [path = ''] = process.argv.slice(2)
const { seed, drawn: count, verdicts } = readVerdicts()
const { drawn } = await drawPronouns(path, { seed, count })
for (const pronoun of drawn.filter((one) => !findVerdict(verdicts, one))) {
  const { id, offset, answer, name, words, context } = pronoun
  console.log(`\n## ${JSON.stringify({ id, offset, answer })}\n${pronoun.pronoun} is ${name}: ${words}\n`)
  console.log(context)
}
