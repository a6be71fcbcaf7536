import type { AuditRecord } from '@/domain/audit/audit-record'
import cloudbase from '@cloudbase/node-sdk'
import { cycleIdOf } from '@/domain/assessment/assessment-id'
import type { Command } from '@/domain/assessment/command'
import { getInstant } from '@/domain/calendar/instant'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { assessmentOf, type StoredAssessment } from '../../cloudfunctions/_store/assessment-document'
import { holdOpen } from '../../cloudfunctions/_store/closed-papers'
import { decideEntryWithin } from '../../cloudfunctions/_store/ledger-writes'
import { openStores, type Stores } from '../../cloudfunctions/_store/stores'
import { carryOutPaperOf } from '../../cloudfunctions/_store/submitted-papers'
import { inTransaction } from '../../cloudfunctions/_store/transaction'
import { decide } from '@/domain/assessment/decide'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { ledgerStanding } from './support/ledger'
import { TENTH_OF_JANUARY } from './support/opening'
import { READY, rounds } from './support/rounds'
import { newRequest, startWorld, type World } from './support/world'

let world: World
let stores: Stores
beforeEach(async () => {
  world = await startWorld()
  Object.assign(process.env, world.emulator.sdkEnvironment())
  stores = openStores()
})
afterEach(() => world.end())

const { submit } = rounds(() => world)
const cycleId = cycleIdOf(READY)
const database = () => cloudbase.init({ env: 'local' }).database()
const over = () => world.emulator.clock.set(TENTH_OF_JANUARY)
const now = getInstant(TENTH_OF_JANUARY.getTime())

/** The office archives the year, over what is left open in it. */
const archive = async (): Promise<void> => {
  const { cycle, unfinished } = await world.as('office').does('cycle.closing', { cycleId })
  await world.as('office').does('cycle.archive', { cycleId, seenRevision: cycle.revision, confirmed: unfinished })
}

const paper = async (collection: 'assessments' | 'reports' | 'ledger' | 'nominations', _id: string) =>
  (await world.read<Record<string, unknown>>(collection, { _id }))[0]

/** What would be left of a save that came too late. */
const record: AuditRecord = {
  ...{ auditId: 'r', at: getInstant(0), what: 'assessment.saveAnswer', kind: 'writing', by: null, about: [] },
  outcome: 'done',
}

describe('whoever looked at a year before it was archived writes nothing in it afterwards:', () => {
  test('no answer, no remark, no photo, no late mark', async () => {
    await submit()
    await over()
    const { assessments } = stores
    const part = (await assessments.findPart({ openId: 'contact-1' }, 'c2026-e001', 1))?.assessment
    const waiting = (await assessments.findPart({ openId: 'reviewer-dg' }, READY, 8))?.assessment
    if (!part || !waiting) throw new Error('the forms are not there')
    await archive()
    await world.told()
    const before = [await paper('assessments', 'c2026-e001'), await paper('assessments', READY)]
    const answer = {
      narrative: '晚了一步',
      selfScore: 1,
      facts: {},
      savedAt: now,
      savedBy: 'p-contact-1',
      requestId: 'r',
    }
    const photo = { photoId: 'a', fileId: 'f', sha256: '', bytes: 1, type: 'jpg', caption: '' } as never
    const remark = {
      comment: '晚了',
      flagged: false,
      verifiedScore: null,
      verifiedReason: '',
      at: now,
      by: '',
      byName: '',
    }
    const revision = (part.answers[1]?.revision ?? 0) + 1
    expect(await assessments.saveAnswers(part, [{ no: 1, answer: { ...answer, revision }, record }], now)).toBe(false)
    expect(await assessments.addPhoto(part, 1, photo, 9)).toBe(false)
    expect(await assessments.saveRemark(waiting, 8, { ...remark, revision: 1 })).toBe(false)
    const [outline] = await assessments.outlinesById(['c2026-e001'])
    const late = { eventId: 'late', subjectId: 'c2026-e001', kind: 'marked_late', at: now, detail: {} } as const
    const clock = { personId: '', name: '', role: 'clock' } as const
    if (!outline) throw new Error('the outline is not there')
    expect(
      await stores.lateMarks.set('assessments', outline, {
        ...{ ...late, actor: clock },
        ...{ round: outline.round, state: outline.state, revision: outline.revision },
      }),
    ).toBe(false)
    expect([await paper('assessments', 'c2026-e001'), await paper('assessments', READY)]).toEqual(before)
  })

  test('no move: it is decided anew, and refused', async () => {
    await submit()
    await over()
    let archived = false
    const carryOut = carryOutPaperOf<StoredAssessment, Command, StoredAssessment['state']>(database(), {
      collection: 'assessments',
      unknown: refuse('assessment_unknown'),
      recordedAs: () => 'endorsed',
      decide: async (stored, command, { request, actor, cycle, seenRevision }) => {
        if (!archived) {
          archived = true
          await archive()
        }
        return decide(assessmentOf(stored), command, {
          ...{ actor, now: request.now, cycle, requestId: request.requestId, seenRevision, digestOf: () => '' },
          rubric: edition2023,
        })
      },
    })
    const request = {
      ...{ openId: 'reviewer-dg', asking: { openId: 'reviewer-dg' } },
      ...{ requestId: newRequest(), requestDigest: '', now },
    }
    const moved = await carryOut(request, READY, 1, { kind: 'endorse', signerName: '陈审', signature: null } as never)
    expect(moved).toMatchObject({ refused: 'cycle_archived' })
    expect(await paper('assessments', READY)).toMatchObject({ state: 'submitted' })
    const { unfinished } = await world.as('office').does('cycle.closing', { cycleId })
    expect(unfinished).toMatchObject({ waiting: 1, endorsed: 0 })
  })

  test('no entry of the ledger, whose transaction had begun', async () => {
    await world.insert(ledgerStanding())
    await over()
    const cycle = await stores.cycles.find(cycleId)
    const actor = (await stores.people.find({ openId: 'office' })) ?? undefined
    if (!cycle || !actor) throw new Error('the office is not there')
    let archived = false
    const result = await inTransaction<object>(database(), async (transaction) => {
      await transaction.find('ledger', 'c2026-e001')
      if (!archived) {
        archived = true
        await archive()
      }
      return decideEntryWithin(
        transaction,
        database(),
        'c2026-e001',
        { kind: 'correct', wanted: { name: null, values: { staff: '1' } }, reason: '晚了一步' },
        { actor, cycle, former: false, now, requestId: newRequest(), seenRevision: null },
      )
    })
    expect(result).toMatchObject({ refused: 'cycle_archived' })
    expect(await paper('ledger', 'c2026-e001')).toMatchObject({ values: { staff: '1200' } })
  })

  test('nothing that is new in it: a list, a stamped page, an enterprise', async () => {
    await over()
    let archived = false
    const added = await inTransaction<object>(database(), async (transaction): Promise<object | Refusal> => {
      await transaction.find('cycles', cycleId)
      if (!archived) {
        archived = true
        await archive()
      }
      const refused = await holdOpen(transaction, cycleId)
      if (refused) return refused
      await transaction.add('nominations', { _id: 'c2027-u-dongguan', cycleId: 'c2027' })
      return {}
    })
    expect(isRefusal(added) && added.refused).toBe('cycle_archived')
    expect(await paper('nominations', 'c2027-u-dongguan')).toBeUndefined()
    expect(await stores.stamps.save({ assessmentId: READY, revision: 1, forms: [] })).toBe(false)
  })

  test('no section of a report', async () => {
    await world.as('contact-1').does('report.saveSection', {
      ...{ reportId: 'c2026-e001-stage', no: 1, seenRevision: 0, text: '第一稿' },
    })
    await over()
    const part = (await stores.reports.findPart({ openId: 'contact-1' }, 'c2026-e001-stage', 1))?.report
    if (!part) throw new Error('the report is not there')
    await archive()
    const section = { text: '晚了一步', revision: 2, savedAt: now, savedBy: 'p-contact-1', requestId: 'r' }
    expect(await stores.reports.saveSection(part, 1, section, record)).toBe(false)
    expect((await paper('reports', 'c2026-e001-stage'))?.['sections']).toMatchObject({ 1: { text: '第一稿' } })
  })
})

test('an archiving whose function died is ended by the clock: its papers are closed, what is left open is counted', async () => {
  await over()
  const [year] = await world.read<{ _id: string }>('cycles', { _id: cycleId })
  const archive = { at: now, by: 'p-office', byName: '周办', left: {} }
  await world.replace('cycles', { ...year, archivedAt: now, archive } as never)
  await world.emulator.fireTimer('deadline')
  const closed = await world.read<{ closed?: boolean }>('assessments', { cycleId })
  expect(closed.map((each) => each.closed)).toEqual(closed.map(() => true))
  const { unfinished } = await world.as('office').does('cycle.closing', { cycleId })
  expect(unfinished).toMatchObject({ unsubmitted: 5 })
  // Ended once, it is not begun again.
  expect((await stores.cycles.halfDone()).archiving).toEqual([])
})
