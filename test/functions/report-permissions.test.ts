import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import { freshEnterpriseReport, freshUnionReport, REPORT_STATES } from '@/domain/report/report'
import { REPORT_FORMS, REPORT_KINDS, type ReportKind } from '@/domain/report/sections'
import { CYCLE, enterprise } from './support/standing'
import { newRequest, startWorld, type World } from './support/world'

const BY = getPlainDate('2026-12-10')

let world: World
beforeEach(async () => {
  world = await startWorld()
})
afterEach(() => world.end())

const ACTIONS = ['load', 'timeline', 'saveSection', 'submit', 'withdraw', 'open', 'return', 'receive'] as const
const READ = ['draft', 'submitted', 'returned', 'received']
/** A draft is its writer's own until it is submitted. */
const READ_ONCE_SUBMITTED = ['submitted', 'returned', 'received']
const WRITER = { saveSection: ['draft', 'returned'], submit: ['draft', 'returned'], withdraw: ['submitted'] }
const RECEIVER = { open: ['submitted'], return: ['submitted'], receive: ['submitted'] }

/** Which states each role may do what in; nothing named is nothing allowed. */
const MAY: Readonly<Record<ReportKind, Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>>> = {
  stage: {
    'contact-1': { load: READ, timeline: READ, ...WRITER },
    'reviewer-dg': { load: READ_ONCE_SUBMITTED, timeline: READ, ...RECEIVER },
    office: { load: READ_ONCE_SUBMITTED, timeline: READ },
  },
  summary: {
    'reviewer-dg': { load: READ, timeline: READ, ...WRITER },
    office: { load: READ_ONCE_SUBMITTED, timeline: READ, ...RECEIVER },
  },
}
const EVERYBODY = ['contact-1', 'contact-2', 'reviewer-dg', 'reviewer-sz', 'office', 'former', 'stranger', '']

test.each(REPORT_KINDS)(
  '%s: every action × everybody × every state is allowed exactly where the table says',
  async (kind) => {
    const fresh = {
      enterprise: freshEnterpriseReport(CYCLE, kind, enterprise(1, 'u-dongguan')),
      union: freshUnionReport(CYCLE, kind, { unionId: 'u-dongguan', name: '东莞市总工会' }),
    }[REPORT_FORMS[kind].owner]
    const sections = Object.fromEntries(
      REPORT_FORMS[kind].sections.map(({ no }) => [
        no,
        { text: '写好了', revision: 1, savedAt: 1, savedBy: 'p', requestId: `seed-${no}` },
      ]),
    )
    const more = {
      timeline: { after: null },
      return: { rectifyBy: BY, note: '请补充' },
      saveSection: { no: 1, text: '改' },
    }
    const cases = ACTIONS.flatMap((action) =>
      EVERYBODY.flatMap((openId) => REPORT_STATES.map((state) => ({ action, openId, state }))),
    ).map((each, index) => ({ ...each, reportId: `c2026-x${index + 1}-${kind}` }))
    const submission = (reportId: string) => ({
      _id: `e-${reportId}`,
      subjectId: reportId,
      kind: 'submitted',
      round: 0,
      at: 1,
      snapshot: { sections },
      delivery: 'done',
    })
    await world.insert({
      reports: cases.map(({ reportId, state }) => ({
        ...fresh,
        _id: reportId,
        reportId,
        state,
        sections,
        submittedAt: state === 'draft' ? null : getInstant(1),
      })),
      events: cases.filter(({ state }) => state !== 'draft').map(({ reportId }) => submission(reportId)),
    })
    for (const { action, openId, state, reportId } of cases) {
      const reads = action === 'load' || action === 'timeline'
      const seenRevision = action === 'saveSection' ? 1 : 0
      const input = { reportId, ...(reads ? {} : { seenRevision }), ...(more as Record<string, object>)[action] }
      const reply = await world
        .as(openId)
        .sends({ action: `report.${action}`, ...(reads ? {} : { requestId: newRequest() }), input })
      const may = MAY[kind][openId]?.[action]?.includes(state) ?? false
      expect(`${action} by ${openId} in ${state}: ${reply.outcome}`).toBe(
        `${action} by ${openId} in ${state}: ${may ? 'done' : 'refused'}`,
      )
    }
  },
  120_000,
)
