import type { ActionInput, ActionName } from '@/contract/contract'
import { ANSWER_BYTES, countWithin } from '../../cloudfunctions/_host/answer-size'
import { BOUNDS, type Bound, type Measured } from './support/answer-bounds'
import { FULL, startFullWorld } from './support/full-world'
import { STAGE } from './support/reporting'
import type { World } from './support/world'

/** WeChat fails what is larger (-604001). */
const MEGABYTE = 1024 * 1024
const { assessmentId, importId, packageId, unionId, uploadId } = FULL

let world: World
beforeAll(async () => {
  world = await startFullWorld()
})
afterAll(() => world.end())

const weightOf = async (who: string, name: ActionName, input: object): Promise<number> => {
  const reply = await world.as(who).ask(name, input)
  if (reply.outcome !== 'done') throw new Error(`${name}: ${JSON.stringify(reply).slice(0, 300)}`)
  return Buffer.byteLength(JSON.stringify(reply))
}

/** Who asks for it and how, or which other action answers the same or more. */
type How = {
  readonly [Name in Measured]: { readonly as: Measured } | { readonly who: string; readonly input: ActionInput<Name> }
}

const MEASURED: How = {
  'invitation.seats': { who: 'office', input: { role: 'contact', state: 'all', search: '', offset: 0 } },
  'assessment.load': { who: 'reviewer-dg', input: { assessmentId } },
  'assessment.authors': { who: 'reviewer-dg', input: { assessmentId } },
  'assessment.timeline': { who: 'reviewer-dg', input: { assessmentId, after: null } },
  'report.load': { who: 'contact-1', input: { reportId: STAGE } },
  // The same texts of another year, without what is said of the report itself.
  'report.earlier': { as: 'report.load' },
  // Sections of a file that is read up to the size of a form's.
  'wordForm.readReport': { as: 'wordForm.read' },
  'report.timeline': { who: 'contact-1', input: { reportId: STAGE, after: null } },
  'wordForm.read': { who: 'contact-2', input: { assessmentId: 'c2026-e002', uploadId } },
  'package.places': { who: 'office', input: { search: '' } },
  'package.check': { who: 'office', input: { scope: { kind: 'all' } } },
  'package.start': { as: 'package.list' },
  'package.continue': { as: 'package.list' },
  'package.status': { who: 'office', input: { packageId } },
  'package.list': { who: 'office', input: {} },
  'roster.summary': { who: 'office', input: { importId } },
  'roster.last': { who: 'office', input: {} },
  'roster.confirm': { as: 'roster.summary' },
  'roster.rows': { who: 'office', input: { importId, kind: 'changed', offset: 0 } },
  'roster.decide': { as: 'roster.rows' },
  'stamp.load': { who: 'contact-1', input: { assessmentId } },
  'stamp.attach': { as: 'stamp.load' },
  'stamp.remove': { as: 'stamp.load' },
  'stamp.reorder': { as: 'stamp.load' },
  'stamp.keepAsIs': { as: 'stamp.load' },
  'stamp.finish': { as: 'stamp.load' },
  'stamp.reopen': { as: 'stamp.load' },
  'ledger.load': { who: 'contact-1', input: { entryId: assessmentId } },
  'ledger.history': { who: 'contact-1', input: { entryId: assessmentId, after: null } },
  'ledger.columns': { who: 'office', input: {} },
  'ledger.setColumns': { as: 'ledger.columns' },
  'oversight.progress': { who: 'office', input: {} },
  'oversight.unions': { who: 'office', input: {} },
  'oversight.people': { who: 'office', input: {} },
  'quota.list': { who: 'office', input: {} },
  'nomination.load': { who: 'reviewer-dg', input: { unionId, rest: null } },
  'nomination.save': {
    who: 'reviewer-dg',
    input: {
      ...{ unionId, ledger: 'own' },
      change: { kind: 'move', nominationId: 'own-1', seenRevision: 1, to: 'up' },
    },
  },
  'nomination.submit': { as: 'nomination.load' },
  'nomination.withdraw': { as: 'nomination.load' },
  'nomination.return': { as: 'nomination.load' },
  'nomination.decide': { as: 'nomination.load' },
}

describe('an answer never weighs more than WeChat takes', () => {
  const listed = Object.entries<Bound>(BOUNDS).flatMap(([name, bound]) =>
    typeof bound === 'object' ? [[name, bound.rows, bound.bytes] as const] : [],
  )
  test.each(listed)('%s: %i rows of %i bytes', (_name, rows, bytes) => expect(rows * bytes).toBeLessThan(MEGABYTE))

  const measured = Object.entries(MEASURED).flatMap(([name, how]) =>
    'who' in how ? [[name as Measured, how.who, how.input] as const] : [],
  )
  test.each(measured)('%s, where everything in it is as large as it may be', async (name, who, input) => {
    expect(await weightOf(who, name, input)).toBeLessThan(MEGABYTE)
  })
})

describe('what is paged by its weight', () => {
  test('goes on as long as there is room, and always by one', () => {
    expect(countWithin([])).toBe(0)
    expect(countWithin(['x'.repeat(ANSWER_BYTES * 2), 'y'])).toBe(1)
    expect(countWithin(Array.from({ length: 100 }, () => 'x'.repeat(ANSWER_BYTES / 10)))).toBe(9)
  })
})
