import { checkMayWrite, checkSection } from '@/domain/report/check-section'
import { findReportKind, ownerIdOf, reportIdOf } from '@/domain/report/report'
import { REPORT_FORMS, SECTION_LIMIT, writesSummary } from '@/domain/report/sections'
import { china, contact, cycle, day, NOON, office, reviewer } from '../support/cast'
import { allowed, askReport, codeOf, inState, written } from '../support/reports'

const SUBMIT = { kind: 'submit' } as const

test('the sections are the notice’s, in its words', () => {
  expect(REPORT_FORMS.stage.sections.map(({ title }) => title)).toEqual([
    '企业组织领导机构和工作机制建立、运行情况',
    '企业推进产改工作取得的成效',
    '不足',
    '建议',
  ])
  expect(REPORT_FORMS.summary.sections.map(({ title }) => title)).toEqual([
    '产业工人队伍建设改革推进情况',
    '目前取得的成效及存在问题',
    '下一步打算和建议',
  ])
})

test('cities and provincial industries write a summary, an 企业集团(公司) does not', () => {
  expect((['city', 'industry', 'group'] as const).map(writesSummary)).toEqual([true, true, false])
})

test('an id says what it is and whose', () => {
  const id = reportIdOf('c2026', 'summary', 'u-sample-transport')
  expect(id).toBe('c2026-u-sample-transport-summary')
  expect([findReportKind(id), ownerIdOf(id)]).toEqual(['summary', 'u-sample-transport'])
  expect(findReportKind('c2026-e031')).toBeUndefined()
})

describe('提交', () => {
  test('is refused before the cycle opens', () => {
    expect(askReport(written('stage'), contact, SUBMIT, { now: china('2026-10-29 23:59:59.999') })).toEqual({
      refused: 'cycle_not_open',
      with: { openOn: '2026-10-30' },
    })
  })

  test('is refused while a section is empty or holds blanks, and says which', () => {
    const report = written('stage')
    const blanks = { ...report.sections[3], text: ' 　\n', revision: 1, savedAt: NOON, savedBy: 'p' }
    const { 4: _none, ...rest } = report.sections
    expect(askReport({ ...report, sections: { ...rest, 3: blanks } }, contact, SUBMIT)).toEqual({
      refused: 'report_sections_empty',
      with: { nos: [3, 4], headings: ['三、不足', '四、建议'] },
    })
  })

  test.each([
    ['2026-12-15 23:59:59.999', false],
    ['2026-12-16 00:00:00', true],
  ])('at %s it is taken in; late: %s', (at, late) => {
    const { patch, event } = allowed(askReport(written('stage'), contact, SUBMIT, { now: china(at) }))
    expect(patch.state).toBe('submitted')
    expect(patch.lateAt !== null).toBe(late)
    expect(event.detail.late).toBe(late)
  })

  test('a returned report has until its 整改期限, however early that was given', () => {
    const now = china('2026-12-20 23:59:59.999')
    expect(allowed(askReport(inState('stage', 'returned'), contact, SUBMIT, { now })).patch.lateAt).toBeNull()
    expect(
      allowed(askReport(inState('stage', 'returned'), contact, SUBMIT, { now: china('2026-12-21 00:00') })).patch
        .lateAt,
    ).not.toBeNull()
  })

  test('the event keeps exactly what was submitted', () => {
    const report = written('summary')
    expect(allowed(askReport(report, reviewer, SUBMIT)).event.snapshot).toEqual({ sections: report.sections })
  })
})

describe('撤回', () => {
  test('is refused once whoever receives it has opened it', () => {
    const opened = { ...inState('stage', 'submitted'), openedAt: NOON }
    expect(codeOf(askReport(opened, contact, { kind: 'withdraw' }))).toBe('report_opened')
  })

  test('leads a resubmission back to what its return asked for', () => {
    const { returnOrder } = inState('stage', 'returned')
    const again = { ...inState('stage', 'submitted'), round: 2, returnOrder }
    expect(allowed(askReport(again, contact, { kind: 'withdraw' })).patch).toMatchObject({
      state: 'returned',
      round: 1,
    })
  })
})

describe('退回', () => {
  const back = (rectifyBy: string, note: string) =>
    askReport(inState('summary', 'submitted'), office, { kind: 'return', rectifyBy: day(rectifyBy), note })

  test('is refused without a word, and with a day that is past or a slip of the year', () => {
    expect(codeOf(back('2026-12-20', ' \n'))).toBe('report_return_silent')
    expect(codeOf(back('2026-11-21', '请补充'))).toBe('rectification_date_past')
    expect(codeOf(back('2027-12-20', '请补充'))).toBe('rectification_date_far')
  })

  test('tells whoever writes it, with the note and the day', () => {
    const { patch, effects } = allowed(back('2026-11-22', '请补充数据'))
    expect(patch.returnOrder).toMatchObject({ rectifyBy: '2026-11-22', note: '请补充数据', byName: office.name })
    expect(effects).toMatchObject([
      {
        occasion: 'report_returned',
        audience: { kind: 'reviewers', unionId: 'u-dongguan' },
        detail: { report: 'summary' },
      },
    ])
  })
})

test('opened twice, the second time changes nothing', () => {
  const report = inState('stage', 'submitted')
  expect(allowed(askReport(report, reviewer, { kind: 'open' })).patch).toMatchObject({ openedAt: NOON })
  expect(codeOf(askReport({ ...report, openedAt: NOON }, reviewer, { kind: 'open' }))).toBe('report_move_not_allowed')
})

describe('what is written to a section', () => {
  test('is bounded by the whole and by nothing else', () => {
    expect(checkSection('stage', 4, '字'.repeat(SECTION_LIMIT))).toBeUndefined()
    expect(checkSection('stage', 4, '字'.repeat(SECTION_LIMIT + 1))).toEqual({
      refused: 'report_section_too_long',
      with: { no: 4, length: SECTION_LIMIT + 1, limit: SECTION_LIMIT },
    })
    expect(checkSection('stage', 1, '')).toBeUndefined()
    expect(codeOf(checkSection('summary', 4, '四'))).toBe('report_section_unknown')
    expect(codeOf(checkSection('stage', 1, '看不见\u0000的'))).toBe('report_section_control_characters')
  })

  test('by its writer alone, while it is with them', () => {
    const may = (kind: 'stage' | 'summary', state: 'draft' | 'submitted' | 'returned' | 'received') =>
      [contact, reviewer, office].map((person) => codeOf(checkMayWrite(person, { kind, state }, cycle, NOON)))
    expect(may('stage', 'draft')).toEqual(['allowed', 'not_permitted', 'not_permitted'])
    expect(may('summary', 'returned')).toEqual(['not_permitted', 'allowed', 'not_permitted'])
    expect(may('stage', 'submitted')[0]).toBe('report_locked')
    expect(may('summary', 'received')[1]).toBe('report_locked')
  })
})
