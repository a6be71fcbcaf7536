import type { FindingKind } from '@/domain/assessment/completeness'
import { computeAll } from '@/domain/rubric/facts'
import { findIndicator } from '@/domain/rubric/rubric'
import type { EventKind } from '@/domain/assessment/assessment-event'
import type { EventDetail } from '@/domain/workflow/event'
import { daysLeftSentence, daysWaitingSentence, formatDay, formatFullDay, formatMoment, formatTime } from '@/text/dates'
import { likenessSource } from '@/text/earlier'
import { eventSentence, eventTitle } from '@/text/events'
import { computationText } from '@/text/facts'
import { findingSentence } from '@/text/findings'
import { roleWord, shownStateOf, stateWord, type ShownState } from '@/text/states'
import { china, day, NOON, rubric } from '../support/cast'

describe('days and moments', () => {
  test('are written as people write them', () => {
    expect(formatDay(day('2026-12-15'))).toBe('12月15日')
    expect(formatDay(day('2026-01-05'))).toBe('1月5日')
    expect(formatFullDay(day('2026-12-15'))).toBe('2026年12月15日')
    expect(formatTime(china('2026-12-08 10:32'))).toBe('10:32')
    expect(formatTime(china('2026-12-08 00:05'))).toBe('00:05')
    expect(formatMoment(china('2026-12-08 10:32'))).toBe('12月8日 10:32')
    expect(formatMoment(china('2026-12-31 23:59:59.999'))).toBe('12月31日 23:59')
  })

  test.each([
    [23, '还有 23 天截止'],
    [1, '明天截止'],
    [0, '今天截止'],
    [-3, '已截止 3 天'],
  ])('%i days left', (days, sentence) => {
    expect(daysLeftSentence(days)).toBe(sentence)
  })

  test.each([
    [0, '今天提交'],
    [3, '已等 3 天'],
  ])('%i days waited', (days, sentence) => {
    expect(daysWaitingSentence(days)).toBe(sentence)
  })
})

describe('states', () => {
  test.each<[ShownState, string, string]>([
    ['unstarted', '未开始', 'neutral'],
    ['draft', '填报中', 'warn'],
    ['submitted', '待审核', 'info'],
    ['returned', '退回修改', 'danger'],
    ['endorsed', '同意呈报', 'ok'],
    ['received', '省级已接收', 'ok'],
    ['late', '已逾期', 'danger'],
    ['rectification_late', '整改逾期', 'danger'],
  ])('%s', (state, label, tone) => {
    expect(stateWord(state)).toEqual({ label, tone })
  })

  test('an untouched draft has not begun, and what is late is late first of all', () => {
    const draft = { state: 'draft', startedAt: null, reviewBeganAt: null, lateAt: null } as const
    expect(shownStateOf(draft)).toBe('unstarted')
    expect(shownStateOf({ ...draft, startedAt: NOON })).toBe('draft')
    expect(shownStateOf({ ...draft, lateAt: NOON })).toBe('late')
    expect(shownStateOf({ ...draft, state: 'endorsed', startedAt: NOON })).toBe('endorsed')
  })

  test('what is submitted waits until its review begins', () => {
    const submitted = { state: 'submitted', startedAt: NOON, reviewBeganAt: null, lateAt: null } as const
    expect(shownStateOf(submitted)).toBe('submitted')
    expect(shownStateOf({ ...submitted, reviewBeganAt: NOON })).toBe('reviewing')
  })

  test('roles have words', () => {
    expect((['contact', 'reviewer', 'office', 'clock'] as const).map(roleWord)).toEqual([
      '企业填报人',
      '审核员',
      '省产改办',
      '系统',
    ])
  })
})

describe('the timeline', () => {
  const event = (kind: EventKind, detail: EventDetail = {}, round = 1) => ({
    eventId: 'event-0123456789',
    subjectId: 'c2026-e031',
    kind,
    at: NOON,
    actor: { personId: 'p', name: '王审核', role: 'reviewer' as const },
    round,
    state: 'submitted' as const,
    revision: 1,
    detail,
  })

  test.each([
    [event('submitted', { score: 82.5 }), '提交审核', '王审核提交了评估表，自评 82.5 分。'],
    [event('submitted', { score: 84 }, 2), '修改后再次提交', '王审核提交了评估表，自评 84 分。'],
    [event('withdrawn'), '撤回', '王审核撤回了评估表，可以继续修改。'],
    [event('review_began'), '开始审核', '王审核开始审核。'],
    [
      event('returned', { nos: [8, 17], day: '2026-12-20', reason: '请补充凭证' }),
      '退回修改',
      '王审核退回第 8、17 项，请于12月20日前（含当日）改好。说明：请补充凭证',
    ],
    [event('endorsed', { score: 81 }), '同意呈报', '王审核审核通过，同意呈报，核定 81 分。'],
    [
      event('sent_back', { nos: [3], day: '2026-12-20', reason: '' }),
      '省产改办退回',
      '王审核退回第 3 项，请于12月20日前（含当日）改好。',
    ],
    [event('received'), '省级接收', '王审核已接收评估表。'],
    [
      event('extended', { day: '2026-12-20', reason: '停产检修' }),
      '延期',
      '王审核将提交期限延至12月20日。原因：停产检修',
    ],
    [
      event('extension_asked', { day: '2026-12-20', reason: '搬迁' }),
      '申请延期',
      '王审核申请延期到12月20日。理由：搬迁',
    ],
    [event('extension_request_taken_back'), '撤回延期申请', '王审核撤回了延期申请。'],
    [
      event('extension_granted', { day: '2026-12-20', reason: '搬迁' }),
      '同意延期',
      '王审核同意延期，提交期限延至12月20日。',
    ],
    [event('extension_declined', { reason: '请按时提交' }), '不同意延期', '王审核没有同意延期。答复：请按时提交'],
    [
      event('routed', { unionName: '东莞市总工会', fromUnionName: null, reason: '' }),
      '分派责任工会',
      '王审核确定由东莞市总工会负责审核。',
    ],
    [
      event('routed', { unionName: '广州市总工会', fromUnionName: '东莞市总工会', reason: '属地调整' }),
      '改派责任工会',
      '王审核将责任工会由东莞市总工会改为广州市总工会。原因：属地调整',
    ],
    [event('marked_late'), '已逾期', '到期没有提交，已标为逾期。'],
  ])('%#', (one, title, sentence) => {
    expect(eventTitle(one)).toBe(title)
    expect(eventSentence(one)).toBe(sentence)
  })

  test('an event whose detail is missing still reads as a sentence', () => {
    const kinds: readonly EventKind[] = ['submitted', 'returned', 'endorsed', 'sent_back', 'extended', 'routed']
    for (const kind of kinds) expect(eventSentence(event(kind))).not.toMatch(/undefined|NaN|null/)
  })
})

describe('what a check says of an indicator', () => {
  test.each<[FindingKind, number | null, string]>([
    ['narrative_missing', null, '还没有填写自评情况'],
    ['score_missing', null, '还没有打自评分'],
    ['score_invalid', null, '自评分不在允许的范围内，请重新打分'],
    ['full_score_without_evidence', null, '自评满分，但没有佐证材料'],
    ['narrative_short', 31, '只有 31 字，建议 100 字左右'],
    ['narrative_repeated', 19, '与第 19 项内容相同'],
    ['facts_missing', null, '还有数字没有填写'],
    ['facts_implausible', null, '填写的数字前后不符，请核对'],
  ])('%s', (kind, value, sentence) => {
    expect(findingSentence({ no: 20, kind, value })).toBe(sentence)
  })

  test('figures that do not fit are called by their names', () => {
    const finding = { no: 17, kind: 'facts_implausible', value: 0 } as const
    expect(findingSentence(finding, findIndicator(rubric, 17))).toBe('“劳务派遣人数”大于“用工总量”，请核对')
  })
})

describe('what the program computes', () => {
  test.each([
    [8, { educationExpenses: 186.4, payroll: 9320 }, '2.0%'],
    [8, { educationExpenses: 1, payroll: 3 }, '33.33%'],
    [4, { membersThisYear: 114, membersLastYear: 120 }, '−5.0%'],
    [4, { membersThisYear: 0, membersLastYear: 0 }, '0.0%'],
    [4, { membersThisYear: 3, membersLastYear: 0 }, '上年为 0，无法计算增长率，请在自评情况中说明'],
    [4, { membersThisYear: 3 }, '填好数字后自动计算'],
    [17, { dispatched: 3, workforce: 0 }, '总数为 0，无法计算比例，请核对数字'],
    [17, { dispatched: 3, workforce: 2 }, '“劳务派遣人数”大于“用工总量”，请核对'],
    [18, { insured: 1500, insurable: 1500 }, '100.0%'],
    [12, { artisansProvince: 1, artisansCity: 2, artisansEnterprise: 3 }, '6 人'],
    [25, { studiosWorkers: 1, studiosModel: 0, studiosMasters: 1 }, '2 个'],
  ])('%i of %j: %s', (no, facts, text) => {
    const indicator = findIndicator(rubric, no)
    const computed = computeAll(indicator?.computed ?? [], facts)
    expect(computed.map(({ fact, result }) => computationText(fact, result, indicator?.facts ?? []))).toEqual([text])
  })
})

test('a likeness names an enterprise that the reader may see, and no other', () => {
  const words = (enterpriseName: string | null) => likenessSource({ kind: 'other_enterprise', enterpriseName })
  expect([words('第62号企业有限公司'), words(null)]).toEqual([
    '第62号企业有限公司这一项的内容',
    '另一家企业这一项的内容',
  ])
})
