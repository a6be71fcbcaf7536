import * as v from 'valibot'
import { contract } from '@/contract/contract'
import { hasControlCharacters } from '@/domain/answer/control-characters'
import { SAMPLES } from './samples'

/** What is pasted from Word and from web pages: a bell, a soft return, a sign that writes backwards, a decomposed letter. */
const PASTED = '培训\u0007记录\u000B第二行\u202E写e\u0301\u200B完'
const CLEAN = '培训记录\n第二行写\u00E9完'

/** Every string of an input, by the way to it, with the input in which it is another one. */
const leaves = (
  value: unknown,
  put: (next: unknown) => unknown,
  way = '',
): ReadonlyArray<readonly [string, unknown]> => {
  if (typeof value === 'string') return [[way, put(PASTED)]]
  if (Array.isArray(value))
    return value.flatMap((each, at) =>
      leaves(
        each,
        (next) => put(value.map((other, index) => (index === at ? next : (other as unknown)))),
        `${way}[${at}]`,
      ),
    )
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, each]) =>
    leaves(each, (next) => put({ ...value, [key]: next }), `${way}.${key}`),
  )
}

/** What is looked up as it was sent, and written nowhere. */
const LOOKED_UP = new Set([
  'invitation.preview.code',
  'invitation.accept.code',
  'roster.remap.sheet',
  'inbox.markRead.messageIds[0]',
  'roster.remap.columns[0].key',
])

const accepted = Object.entries(SAMPLES).flatMap(([action, sample]) =>
  leaves(sample, (next) => next).flatMap(([way, input]) => {
    const parsed = v.safeParse(contract[action as keyof typeof contract].input, input)
    return parsed.success ? [{ where: `${action}${way}`, output: JSON.stringify(parsed.output) }] : []
  }),
)

test('what is pasted along with a text and cannot be seen comes no further than the contract, in whichever field', () => {
  const wrong = accepted.filter(
    ({ where, output }) => !LOOKED_UP.has(where) && !output.includes(JSON.stringify(CLEAN).slice(1, -1)),
  )
  expect(wrong.map(({ where }) => where)).toEqual([])
  expect(accepted.map(({ where }) => where)).toEqual(
    expect.arrayContaining(['assessment.saveAnswer.narrative', 'report.saveSection.text', 'inbox.feedback.text']),
  )
  expect(hasControlCharacters(CLEAN)).toBe(false)
})
