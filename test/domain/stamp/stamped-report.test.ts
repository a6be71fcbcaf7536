import { canonicalReport } from '@/domain/report/paper'
import { freshEnterpriseReport, freshUnionReport, REPORT_STATES, type Report } from '@/domain/report/report'
import { REPORT_FORMS, type ReportKind } from '@/domain/report/sections'
import { checkStampable, decideStamp, type StampCommand } from '@/domain/stamp/decide-stamp'
import { findStanding, voidBecause } from '@/domain/stamp/stamped-form'
import { presentReport } from '@/domain/stamp/stamped-report'
import { isRefusal } from '@/domain/refusal/refusal'
import { china, contact, cycle, office, reviewer } from '../support/cast'
import { attach, codeOf, context, done, EMPTY, OTHER } from '../support/stamping'

const DIGEST = 'a'.repeat(64)
const WRITTEN_AT = china('2026-11-18 09:00')

const fresh = {
  stage: freshEnterpriseReport(cycle, 'stage', { enterpriseId: 'e031', name: '甲公司', unionId: 'u-sz' }),
  summary: freshUnionReport(cycle, 'summary', { unionId: 'u-sz', name: '深圳市总工会' }),
} satisfies Record<ReportKind, Report>

const written = (kind: ReportKind, more: Partial<Report> = {}, text = '已按方案推进。'): Report => ({
  ...fresh[kind],
  sections: Object.fromEntries(
    REPORT_FORMS[kind].sections.map(({ no }) => [
      no,
      { text, revision: 1, savedAt: china(`2026-11-${17 + (no % 2)} 09:00`), savedBy: 'x' },
    ]),
  ),
  ...more,
})

const asked = (report: Report, more: object = {}, digest = DIGEST) =>
  context({ present: presentReport(report, digest), ...more })

describe.each([
  ['stage', contact, reviewer],
  ['summary', reviewer, contact],
] as const)('what is stamped of a report of kind %s', (kind, writer, other) => {
  test.each([other, office])('is attached by its writer alone, and not by another role', (actor) => {
    expect(codeOf(decideStamp(EMPTY, attach('one'), asked(written(kind), { actor })))).toBe('not_permitted')
  })

  test('is nothing before every section holds something', () => {
    const half = { ...written(kind), sections: { 1: written(kind).sections[1] } } as Report
    for (const report of [fresh[kind], half])
      expect(codeOf(decideStamp(EMPTY, attach('one'), asked(report, { actor: writer })))).toBe('stamp_report_unwritten')
  })

  test.each(REPORT_STATES)('may be attached while it is %s, unless that is received', (state) => {
    const answer = decideStamp(EMPTY, attach('one'), asked(written(kind, { state, round: 1 }), { actor: writer }))
    expect(codeOf(answer)).toBe(state === 'received' ? 'stamp_report_received' : 'done')
  })

  test('stays as it is once the report was received: nothing is attached, taken away or handed in anew', () => {
    const open = asked(written(kind), { actor: writer })
    const file = done(decideStamp(done(decideStamp(EMPTY, attach('one'), open)), { kind: 'finish' }, open))
    const received = asked(written(kind, { state: 'received', round: 1 }), { actor: writer })
    for (const command of [attach('two'), { kind: 'remove', photoId: 'one' }, { kind: 'reopen' }] as const)
      expect(codeOf(decideStamp(file, command, received))).toBe('stamp_report_received')
    expect(findStanding(file, received.present)?.finished).toBeTruthy()
  })

  test('is nothing in a year that is archived, and nothing that is of another text', () => {
    const archived = { ...cycle, archivedAt: china('2027-02-01 09:00') }
    expect(codeOf(decideStamp(EMPTY, attach('one'), asked(written(kind), { actor: writer, cycle: archived })))).toBe(
      'cycle_archived',
    )
    expect(codeOf(decideStamp(EMPTY, attach('one'), asked(written(kind), { actor: writer, seenDigest: OTHER })))).toBe(
      'stamp_other_form',
    )
  })

  test('counts through submission, withdrawal and return while not a word is changed, and no longer once one is', () => {
    const open = asked(written(kind), { actor: writer })
    const file = done(decideStamp(EMPTY, attach('one'), open))
    for (const state of REPORT_STATES) {
      const again = asked(written(kind, { state, round: 2, submittedAt: china('2026-12-02 10:00') }))
      expect(findStanding(file, again.present)).toBe(file.forms[0])
    }
    const changed = asked(written(kind, { state: 'returned', round: 1 }, '改过。'), {}, OTHER)
    expect(findStanding(file, changed.present)).toBeUndefined()
    expect(voidBecause(file.forms[0] as never, changed.present)).not.toBeNull()
  })

  test('bears the code of its text, whatever round it is in', () => {
    expect(canonicalReport(written(kind, { state: 'submitted', round: 1 }))).toBe(canonicalReport(written(kind)))
    expect(canonicalReport(written(kind, {}, '改过。'))).not.toBe(canonicalReport(written(kind)))
  })

  test('is known by when its text became what it is', () => {
    const version = checkStampable(asked(written(kind), { actor: writer }))
    expect(isRefusal(version) ? version : version.submittedAt).toBe(WRITTEN_AT)
  })
})

test('a scan is a PDF, which no pixels are asked of, and is handed in without being looked at for blur', () => {
  const scan: StampCommand = {
    kind: 'attach',
    replaces: null,
    sheet: {
      ...{ photoId: 'scan', fileId: 'cloud://local/scan', type: 'pdf' as const, bytes: 90_000, sharpness: null },
      ...{ document: { name: '盖章件.pdf', pages: 6 }, keptAsIs: false, attachedAt: WRITTEN_AT, attachedBy: 'x' },
    },
  }
  const open = asked(written('stage'))
  const file = done(decideStamp(done(decideStamp(EMPTY, scan, open)), { kind: 'finish' }, open))
  expect(file.forms[0]).toMatchObject({ sheets: [{ type: 'pdf', document: { pages: 6 } }], finished: { at: open.now } })
})
