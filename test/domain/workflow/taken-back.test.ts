import type { Assessment } from '@/domain/assessment/assessment'
import { getInstant, type Instant } from '@/domain/calendar/instant'
import type { Report } from '@/domain/report/report'
import { SAME_SUBMISSION_MINUTES, WITHDRAWAL_TOLD_MINUTES, withdrawalsToTellUntil } from '@/domain/workflow/taken-back'
import { china, contact, dongguan, guangzhou, NOON, office } from '../support/cast'
import { allowed as allowedReport, askReport, written } from '../support/reports'
import { after, allowed, ask, complete } from '../support/stages'

const SUBMIT = { kind: 'submit' } as const
const WITHDRAW = { kind: 'withdraw' } as const
const minutes = (count: number, from: Instant = NOON): Instant => getInstant(from + count * 60_000)

const submitted = after(complete, contact, SUBMIT, { now: NOON })
const withdrawn = after(submitted, contact, WITHDRAW, { now: minutes(2) })
const toldOn = (assessment: Assessment, now: Instant) =>
  allowed(ask(assessment, contact, SUBMIT, { now })).effects.map(({ occasion }) => occasion)

test('a withdrawal is told later than a submission may pass in silence, by more than any request takes', () => {
  expect(WITHDRAWAL_TOLD_MINUTES - SAME_SUBMISSION_MINUTES).toBeGreaterThanOrEqual(5)
  expect(withdrawalsToTellUntil(minutes(15))).toBe(NOON)
})

describe('who waits for a form', () => {
  test.each([
    ['is not told again of one that was taken back a minute ago', 1, []],
    ['nor until 10 minutes are over', 9.99, []],
    ['is told again from then on', 10, ['submitted']],
    ['and after a day', 1440, ['submitted']],
  ])('%s', (_, count, told) => {
    expect(toldOn(withdrawn, minutes(2 + count))).toEqual(told)
  })

  test('is told of a withdrawal after a while and unless it was submitted again, and so are colleagues', () => {
    const { effects } = allowed(ask(submitted, contact, WITHDRAW, { now: minutes(2) }))
    expect(effects.map(({ audience, unlessResubmitted }) => [audience.kind, unlessResubmitted])).toEqual([
      ['reviewers', true],
      ['contacts', true],
    ])
  })

  test('is told once of any number of rounds in a few minutes', () => {
    let assessment = submitted
    const told = []
    for (let round = 1; round <= 20; round += 1) {
      assessment = after(assessment, contact, WITHDRAW, { now: minutes(round) })
      told.push(...toldOn(assessment, minutes(round + 0.5)))
      assessment = after(assessment, contact, SUBMIT, { now: minutes(round + 0.5) })
    }
    expect(told).toEqual([])
  })

  test('is told where another union had been told of the one that was taken back, even if it comes back to this one', () => {
    const route = (assessment: Assessment, { unionId, name }: typeof dongguan) =>
      after(assessment, office, { kind: 'route', unionId, unionName: name, reason: '属地调整' }, { now: minutes(3) })
    const moved = route(withdrawn, guangzhou)
    expect(toldOn(moved, minutes(4))).toEqual(['submitted'])
    expect(toldOn(route(moved, dongguan), minutes(4))).toEqual(['submitted'])
    expect(moved.withdrawal).toBeNull()
  })

  test('is the office while there is no union: told by the same rule, of the withdrawal too', () => {
    const unrouted = { ...submitted, unionId: null, unionName: null }
    const { effects, patch } = allowed(ask(unrouted, contact, WITHDRAW, { now: minutes(2) }))
    expect(effects[0]).toMatchObject({ audience: { kind: 'office' }, unlessResubmitted: true })
    expect(toldOn({ ...unrouted, ...patch }, minutes(3))).toEqual([])
  })

  test('is told no figure that a later submission could change without telling them', () => {
    expect(allowed(ask(complete, contact, SUBMIT)).effects[0]?.detail).toEqual({})
  })
})

describe('who waits for a report', () => {
  const submit = (report: Report, now: Instant) => allowedReport(askReport(report, contact, SUBMIT, { now }))
  const back = (report: Report, now: Instant): Report => ({
    ...report,
    ...allowedReport(askReport(report, contact, WITHDRAW, { now })).patch,
  })
  const first = written('stage')
  const sent: Report = { ...first, ...submit(first, NOON).patch }

  test('is told of its rounds by the same rule', () => {
    const taken = back(sent, minutes(2))
    expect(submit(taken, minutes(3)).effects).toEqual([])
    expect(submit(taken, minutes(12)).effects).toHaveLength(1)
    const { effects } = allowedReport(askReport(sent, contact, WITHDRAW, { now: minutes(2) }))
    expect(effects.map(({ unlessResubmitted }) => unlessResubmitted)).toEqual([true, true])
  })

  test('is told again where it was in time and is late by now', () => {
    const close = china('2026-12-15 23:58:00')
    const inTime: Report = { ...first, ...submit(first, close).patch }
    const { effects } = submit(back(inTime, minutes(1, close)), minutes(3, close))
    expect(effects).toMatchObject([{ occasion: 'report_submitted', detail: { late: true } }])
  })
})
