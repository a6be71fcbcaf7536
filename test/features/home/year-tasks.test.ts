import type { Assessment } from '@/domain/assessment/assessment'
import type { OwnReport, YearPapers } from '@/domain/assessment/year-papers'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { homeViewOf } from '@/features/home/home-view'
import { china, cycle, NOON } from '../../domain/support/cast'
import { blank, endorsed, received, submitted } from '../../domain/support/stages'

const report = (state: OwnReport['state'], more: Partial<OwnReport> = {}): OwnReport => ({
  reportId: 'c2026-e1-stage',
  kind: 'stage',
  state,
  startedAt: NOON,
  returnOrder: null,
  ...more,
})
const FRESH: YearPapers = {
  reports: [report('draft', { startedAt: null })],
  ledger: { state: 'unchecked' },
  stamped: { sheets: 0, finished: false },
}
const DONE: YearPapers = {
  reports: [report('received')],
  ledger: { state: 'confirmed' },
  stamped: { sheets: 8, finished: true },
}

const at = (assessment: Assessment, papers: YearPapers | undefined, now = NOON) =>
  homeViewOf({ assessment, cycle, rubric: edition2023, papers }, now)
const task = (key: string, assessment: Assessment, papers: YearPapers, now = NOON) =>
  at(assessment, papers, now).tasks.find((each) => each.key === key)

const LATE = china('2026-12-16 00:00')
const extended: Assessment = {
  ...endorsed,
  extension: { deadlineOn: '2026-12-25' as never, reason: '', at: NOON },
}

describe('what the year asks for besides the form', () => {
  test('nothing is said where the server did not say it', () => {
    expect(at(blank, undefined).tasks).toEqual([])
    expect(at(submitted, undefined).next.text).toBe('查看回执')
  })

  test('report, ledger and stamped sheets, each in its state', () => {
    expect(at(blank, FRESH).tasks.map(({ title, state }) => [title, state])).toEqual([
      ['阶段性总结评估报告', '未动笔'],
      ['台账核对', '待核对'],
      ['盖章件', '提交后再办'],
    ])
    expect(at(received, DONE).tasks.map(({ state, tone, open }) => [state, tone, open])).toEqual([
      ['已接收', 'ok', false],
      ['已确认', 'ok', false],
      ['已提交', 'ok', false],
    ])
  })

  test.each([
    ['a report that nobody began', FRESH.reports[0], NOON, '12月15日前提交'],
    ['after its day', FRESH.reports[0], LATE, '12月15日已过，仍可提交'],
    [
      'a returned one',
      report('returned', { returnOrder: { rectifyBy: '2026-12-20' as never, note: '', at: NOON, byName: '' } }),
      NOON,
      '按退回意见改好，12月20日前再提交',
    ],
    ['one that was handed in', report('submitted'), NOON, '等责任工会接收'],
  ])('%s says what is next and by when', (_name, own, now, note) => {
    expect(task('report', blank, { ...FRESH, reports: own ? [own] : [] }, now)?.note).toBe(note)
  })

  test.each([
    ['unchecked', NOON, '没有变化点一下就好，12月15日前核对', true],
    ['unchecked', LATE, '12月15日已过，请尽快核对', true],
    ['returned', NOON, '按退回意见重新核对，12月15日前报回', true],
    ['checked', NOON, '等责任工会确认', false],
    ['confirmed', NOON, '不用再办', false],
  ] as const)('a ledger entry that is %s', (state, now, note, open) => {
    expect(task('ledger', blank, { ...FRESH, ledger: { state } }, now)).toMatchObject({ note, open })
  })

  test.each([
    ['before it is submitted', blank, 0, false, '提交后再办', false],
    ['while it is reviewed: better later', submitted, 0, false, '可以准备', false],
    ['once it is endorsed: now', endorsed, 0, false, '待打印盖章', true],
    ['begun', endorsed, 3, false, '拍照中', true],
    ['handed in', endorsed, 8, true, '已提交', false],
    ['received without any', received, 0, false, '待打印盖章', true],
  ] as const)('stamped sheets %s', (_name, assessment, sheets, finished, state, open) => {
    expect(task('stamp', assessment, { ...FRESH, stamped: { sheets, finished } })).toMatchObject({ state, open })
  })

  test.each([
    ['to be made for good', endorsed, 0, NOON, '打印、签字盖章，逐页拍照，12月15日前上传'],
    ['begun', endorsed, 3, NOON, '已拍 3 页，拍齐了请提交，12月15日前上传'],
    ['of a form whose day was moved', extended, 0, LATE, '打印、签字盖章，逐页拍照，12月25日前上传'],
    ['after their day', endorsed, 0, LATE, '打印、签字盖章，逐页拍照，12月15日已过，仍可上传'],
    ['too early', blank, 0, NOON, '评估表提交以后打印、签字盖章，12月15日前上传'],
  ])('stamped sheets %s say what is next and by when', (_name, assessment, sheets, now, note) => {
    expect(task('stamp', assessment, { ...FRESH, stamped: { sheets, finished: false } }, now)?.note).toBe(note)
  })

  test('whoever has begun to photograph goes on; whoever has not prints first', () => {
    expect(task('stamp', endorsed, FRESH)?.url).toContain('papers/pages/form')
    expect(task('stamp', endorsed, { ...FRESH, stamped: { sheets: 2, finished: false } })?.url).toContain('pages/stamp')
  })

  test('nothing waits in a year that is archived, or of an enterprise that left', () => {
    const archived = { ...cycle, archivedAt: NOON }
    const { tasks, next } = homeViewOf(
      { assessment: endorsed, cycle: archived, rubric: edition2023, papers: FRESH },
      NOON,
    )
    expect(tasks.some(({ open }) => open)).toBe(false)
    expect(next.text).toBe('查看审核意见')
  })
})

describe('the main button goes on with the year', () => {
  test('while the form is being filled in, it is the form’s', () => {
    expect(at(blank, FRESH).next.text).toBe('开始填写第 1 项')
  })

  test('once it is submitted: the report, the ledger, then the receipt', () => {
    expect(at(submitted, FRESH).next.text).toBe('去写总结报告')
    expect(at(submitted, { ...FRESH, reports: [report('returned')] }).next.text).toBe('去修改总结报告')
    expect(at(submitted, { ...FRESH, reports: [report('submitted')] }).next.text).toBe('去核对台账')
    expect(at(submitted, { ...DONE, stamped: FRESH.stamped }).next.text).toBe('查看回执')
  })

  test('after 同意呈报: printing and sealing before all else', () => {
    expect(at(endorsed, FRESH).next.text).toBe('去打印、签字盖章')
    expect(at(endorsed, { ...FRESH, stamped: { sheets: 2, finished: false } }).next.text).toBe('继续拍盖章件')
    expect(at(endorsed, DONE).next.text).toBe('查看审核意见')
    expect(at(endorsed, FRESH).expectation).toBe('东莞市总工会已同意呈报，请打印评估表，签字盖章后拍照上传')
    expect(at(endorsed, DONE).expectation).toBe('东莞市总工会已同意呈报，等省产改办接收')
  })

  test('“现在不用做什么” and thanks are said only where that is true of all', () => {
    const unrouted = { ...submitted, unionId: null, unionName: null }
    expect(at(unrouted, FRESH).expectation).toBe('等省产改办分派责任工会，其他材料可以接着办')
    expect(at(unrouted, DONE).expectation).toBe('等省产改办分派责任工会，您现在不用做什么')
    expect(at(received, FRESH).expectation).toBe('省产改办已接收评估表，下面还有材料要办')
    expect(at(received, DONE).expectation).toContain('谢谢您')
  })
})
