import type { FormerRound, LoadedAssessment } from '@/contract/assessment'
import type { Answer } from '@/domain/answer/answer'
import type { Assessment, Cycle, Remark } from '@/domain/assessment/assessment'
import { getInstant } from '@/domain/calendar/instant'
import { getPlainDate } from '@/domain/calendar/plain-date'
import type { Photo } from '@/domain/evidence/photo'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { findIndicator } from '@/domain/rubric/rubric'
import { adviceOn, viewIndicator } from '@/features/review/indicator-view'
import { summaryOf } from '@/features/review/summary'
import { compareRounds } from '@/features/review/rounds'

const SUBMITTED = getInstant(1_796_000_000_000)
const long = '本年度按工资总额足额计提教育经费，用于一线产业工人技能提升，全年举办数控、电气等培训四十二期。'
const cycle: Cycle = {
  cycleId: 'c2026',
  title: '',
  openOn: getPlainDate('2026-11-01'),
  deadlineOn: getPlainDate('2026-12-15'),
  rubricVersion: edition2023.version,
  scoreStep: 0.5,
  bonusPoints: null,
  revision: 1,
}
const answer = (narrative: string, selfScore: number | null, facts = {}): Answer => ({
  narrative,
  selfScore,
  facts,
  revision: 1,
  savedAt: SUBMITTED,
  savedBy: 'p',
})
const photo = (photoId: string): Photo => ({
  photoId,
  fileId: '',
  type: 'jpeg',
  bytes: 1,
  caption: '签到表',
  attachedAt: SUBMITTED,
  attachedBy: 'p',
})
const materialOf = (former: FormerRound | null, remarks: Record<number, Remark> = {}) => {
  const assessment = {
    answers: { 8: answer(long, 4, { educationExpenses: 186.4, payroll: 9320 }), 27: answer('报送了几篇信息。', null) },
    evidence: { 8: [photo('new')] },
    tally: { 8: { answered: true, score: 4, photos: 1 }, 27: { answered: true, score: null, photos: 0 } },
    returnOrder: { nos: [8, 9], rectifyBy: cycle.deadlineOn, note: '', at: SUBMITTED, byName: '', from: 'union' },
    submittedAt: SUBMITTED,
  } as Partial<Assessment> as Assessment
  const loaded: LoadedAssessment = { assessment, cycle, former }
  return {
    loaded,
    rubric: edition2023,
    remarks,
    comparison: compareRounds(assessment, former),
    findings: adviceOn(loaded, edition2023),
  }
}
const view = (no: number, former: FormerRound | null, remarks: Record<number, Remark> = {}) => {
  const indicator = findIndicator(edition2023, no)
  if (!indicator) throw new Error(`no indicator ${no}`)
  return viewIndicator(indicator, materialOf(former, remarks))
}
const former: FormerRound = {
  answers: {
    8: answer('计提教育经费若干万元。', 3.5, { educationExpenses: 180, payroll: 9320 }),
    27: answer('报送了几篇信息。', null),
  },
  evidence: { 8: [photo('old')] },
}

describe('修改说明', () => {
  const noted = (round: number) => {
    const material = materialOf(former)
    const { assessment } = material.loaded
    const eight = { ...answer(long, 4), changeNote: '已补充凭证', changeNoteRound: 1 }
    const loaded = { ...material.loaded, assessment: { ...assessment, round, answers: { 8: eight } } }
    const indicator = findIndicator(edition2023, 8)
    return indicator && viewIndicator(indicator, { ...material, loaded }).changeNote
  }
  test('stands beside the difference in the round that it was written for, and in no other', () => {
    expect([noted(2), noted(3)]).toEqual(['已补充凭证', ''])
  })

  test('is no change by itself', () => {
    const eight = former.answers[8]
    if (!eight) throw new Error('no answer')
    const now = { answers: { ...former.answers, 8: { ...eight, changeNote: '不需要改' } }, evidence: former.evidence }
    expect(compareRounds({ ...now, returnOrder: null }, former)?.changed).toEqual([])
  })
})

describe('an indicator in its first round', () => {
  test('is read as it is: figures, what follows from them, and nothing compared', () => {
    expect(view(8, null)).toMatchObject({
      title: '落实企业职工教育经费情况',
      selfScore: 4,
      maximum: 4,
      scoreBefore: undefined,
      computed: [{ label: '占工资总额', text: '2.0%' }],
      narrative: long,
      stretches: null,
      change: undefined,
      photos: [{ photoId: 'new', added: false }],
    })
  })
  test('computes nothing from figures that are missing', () => {
    expect(view(4, null).computed).toEqual([])
  })
  test('carries no points where it is a bonus without any', () => {
    expect(view(27, null).maximum).toBeNull()
  })
  test('brings along what is worth a second look', () => {
    expect(view(27, null).findings.map((finding) => finding.kind)).toContain('facts_missing')
  })
})

describe('an indicator that was corrected', () => {
  test('shows its former score and figures, its narrative against the former one, and which photos came and went', () => {
    const corrected = view(8, former)
    expect(corrected).toMatchObject({ scoreBefore: 3.5, change: { requested: true, changed: true } })
    expect(corrected.facts[0]).toMatchObject({ value: 186.4, before: 180 })
    expect(corrected.facts[1]?.before).toBeUndefined()
    expect(corrected.stretches?.some((stretch) => stretch.kind === 'delete')).toBe(true)
    expect(corrected.photos).toMatchObject([{ photoId: 'new', added: true }])
    expect(corrected.photosRemoved).toMatchObject([{ photoId: 'old' }])
  })
  test("tells a former round's remark from one on this round", () => {
    const remark = { comment: '请补充', at: getInstant(SUBMITTED - 1) } as Remark
    expect(view(8, former, { 8: remark }).remarkIsFormer).toBe(true)
    expect(view(8, former, { 8: { ...remark, at: SUBMITTED } }).remarkIsFormer).toBe(false)
  })
})

test('the summary says per dimension what was read, what goes back and what changed', () => {
  const flagged = { flagged: true, comment: '请补充', verifiedScore: null, at: SUBMITTED } as Remark
  const { dimensions, changes, selfTotal } = summaryOf(materialOf(former, { 8: flagged }), [7, 8])
  expect(selfTotal).toBe(4)
  expect(dimensions.find((each) => each.progress.dimension.id === 'skills')).toMatchObject({
    seen: 2,
    flagged: 1,
    changed: 1,
  })
  expect(changes.map(({ change, dimensionId }) => [change.no, dimensionId])).toEqual([
    [9, 'skills'],
    [8, 'skills'],
  ])
})
