import type { ActionInput } from '@/contract/contract'
import type { Assessment, AssessmentState } from '@/domain/assessment/assessment'
import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { READY } from '../support/rounds'
import { assessment, CYCLE, filledIn } from '../support/standing'
import { startWorld, type World } from '../support/world'
import { endOf, isForWho } from './asking'
import { askersOf } from './relations'
import { allowedTo } from './table'

let world: World
beforeAll(async () => {
  world = await startWorld()
})
afterAll(() => world.end())

const AT = getInstant(Date.parse('2026-11-25T10:00:00+08:00'))
const day = getPlainDate('2026-12-20')
const target = { assessmentId: READY, seenRevision: 4 }

type Paper = Partial<Assessment>
const HANDED_IN = { ...filledIn(), round: 1, editable: [], submittedAt: AT, submittedBy: 'p-contact-2' } as const
const PAPERS: Readonly<Record<AssessmentState, Paper>> = {
  draft: filledIn(),
  submitted: { ...HANDED_IN, state: 'submitted' },
  returned: {
    ...{ ...HANDED_IN, state: 'returned', editable: [8] },
    returnOrder: { nos: [8], rectifyBy: day, note: '', at: AT, byName: '陈审', from: 'union' },
  },
  endorsed: { ...HANDED_IN, state: 'endorsed', endorsedAt: AT, reviewBeganAt: AT },
  received: { ...HANDED_IN, state: 'received', endorsedAt: AT, receivedAt: AT, reviewBeganAt: AT },
}
const STATES = Object.keys(PAPERS) as readonly AssessmentState[]

const MARKED: Paper = {
  remarks: {
    8: {
      ...{ comment: '请补充', flagged: true, verifiedScore: null, verifiedReason: '' },
      ...{ revision: 1, at: AT, by: 'p-reviewer-dg', byName: '陈审' },
    },
  },
}
const ASKED: Paper = { extensionRequest: { wishedOn: day, reason: '搬迁', at: AT, byName: '李二' } }

type Action = `assessment.${
  'saveAnswer' | 'submit' | 'withdraw' | 'beginReview' | 'remark' | 'return' | 'endorse' | 'sendBack' | 'receive'}`
type OfExtension = `assessment.${'extend' | 'askExtension' | 'takeBackRequest' | 'grantExtension' | 'declineExtension'}`
interface Row<Name extends Action | OfExtension> {
  readonly input: ActionInput<Name>
  /** The states in which it is done. */
  readonly from: readonly AssessmentState[]
  /** What the paper has besides, so that nothing but its state stands in the way. */
  readonly more?: Paper
}

const OPEN = ['draft', 'returned'] as const
const remark = { no: 9, seenRevision: 0, comment: '看过', flagged: false, verifiedScore: null, verifiedReason: '' }
const back = { ...target, rectifyBy: day, note: '' }
const answer = { no: 8, seenRevision: 1, narrative: '补充了材料', selfScore: 1, facts: {} }

/** What the states of a form let be done. */
const ROWS: { readonly [Name in Action | OfExtension]: Row<Name> } = {
  'assessment.saveAnswer': { input: { assessmentId: READY, ...answer }, from: OPEN },
  'assessment.submit': { input: target, from: OPEN },
  'assessment.withdraw': { input: target, from: ['submitted'] },
  'assessment.beginReview': { input: target, from: ['submitted'] },
  // A union writes on what was submitted to it, the office on what was endorsed.
  'assessment.remark': { input: { assessmentId: READY, ...remark }, from: ['submitted', 'endorsed'] },
  'assessment.return': { input: back, from: ['submitted'], more: MARKED },
  'assessment.endorse': { input: { ...target, signerName: '陈审' }, from: ['submitted'] },
  'assessment.sendBack': { input: back, from: ['endorsed'], more: MARKED },
  'assessment.receive': { input: target, from: ['endorsed'] },
  'assessment.extend': { input: { ...target, deadlineOn: getPlainDate('2026-12-24'), reason: '搬迁' }, from: OPEN },
  'assessment.askExtension': {
    input: { ...target, wishedOn: getPlainDate('2026-12-24'), reason: '搬迁' },
    from: OPEN,
  },
  'assessment.takeBackRequest': { input: target, from: OPEN, more: ASKED },
  'assessment.grantExtension': {
    input: { ...target, deadlineOn: getPlainDate('2026-12-24') },
    ...{ from: OPEN, more: ASKED },
  },
  'assessment.declineExtension': { input: { ...target, reason: '请按期' }, from: OPEN, more: ASKED },
}

const put = (state: AssessmentState, more: Paper | undefined): Promise<void> =>
  world.replace('assessments', assessment(2, 'u-dongguan', { ...PAPERS[state], ...more, revision: 4 }))

const YEARS = [
  ['alive', {}],
  ['archived', { archivedAt: getInstant(Date.parse('2026-12-01T01:00:00Z')) }],
] as const

const CASES = (Object.keys(ROWS) as ReadonlyArray<keyof typeof ROWS>).flatMap((action) =>
  STATES.flatMap((state) => YEARS.map(([year, life]) => ({ action, state, year, life }))),
)

test.each(CASES)('$action of a form that is $state in a year that is $year', async ({ action, state, year, life }) => {
  const { input, from, more } = ROWS[action]
  await world.replace('cycles', { _id: CYCLE.cycleId, ...CYCLE, ...life })
  const may = allowedTo(action, input)
  const ends: Array<readonly [string, string]> = []
  for (const { relation, openId } of askersOf(input)) {
    await put(state, more)
    const end = await endOf(world, openId, relation, action, input)
    ends.push([relation, isForWho(end) ? 'not theirs' : end === 'done' ? 'done' : 'not now'])
  }
  await world.told()
  const done = year === 'alive' && from.includes(state)
  const theirs = (relation: string): string => {
    if (action !== 'assessment.remark' || !done) return done ? 'done' : 'not now'
    return relation === (state === 'submitted' ? 'reviewer' : 'office') ? 'done' : 'not now'
  }
  expect(ends).toEqual(
    askersOf(input).map(({ relation }) => [relation, may.includes(relation) ? theirs(relation) : 'not theirs']),
  )
})
