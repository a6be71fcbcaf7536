import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Assessment } from '@/domain/assessment/assessment'
import { findingsBehind, findingsIn, nextStep } from '@/features/home/next-step'
import { serverAnswerOf } from '@/features/fill/answer-state'
import { emptyFill, type FillState } from '@/features/fill/fill-state'
import { allNumbers } from '@/domain/rubric/rubric'
import { china, cycle } from '../../domain/support/cast'
import { ALL_NOS, answersFor, blank, complete, returned, submitted, withAnswers } from '../../domain/support/stages'

const fillOf = ({ answers, evidence, ...head }: Assessment): FillState => ({
  ...emptyFill(head.assessmentId),
  ...{ head, cycle, rubric: edition2023, evidence },
  answers: Object.fromEntries(
    allNumbers(edition2023).map((no) => {
      const base = serverAnswerOf(answers[no])
      const phase = { kind: base.savedAt === null ? 'clean' : 'saved' } as const
      return [no, { no, content: base.content, unreadable: {}, editedAt: 0, base, unanswered: null, phase }]
    }),
  ),
})
const but = (...nos: readonly number[]) => withAnswers(blank, answersFor(ALL_NOS.filter((no) => !nos.includes(no))))
const from = (assessment: Assessment, dimensionId: string, open: number | undefined, findings?: readonly number[]) =>
  nextStep(fillOf(assessment), { dimensionId, open, findings })
const CHECK = { kind: 'check', text: '提交前检查' }

describe('the main button of a dimension', () => {
  test.each([
    ['the next indicator while this dimension is not complete', blank, 1, 2, '下一项'],
    ['one that was passed over, at the end of the dimension', but(1, 3, 4), 3, 1, '下一项'],
    ['the next dimension only when this one is complete', but(9), 3, 9, '下一维度'],
    ['what is left elsewhere while the one that is open is the last here', but(2, 9), 2, 9, '下一项'],
    ['what was passed over in the dimensions before', but(1), undefined, 1, '下一项'],
  ])('leads to %s', (_, assessment, open, no, text) => {
    expect(from(assessment, 'organisation', open)).toMatchObject({ kind: 'indicator', no, text })
  })

  test('leads back to a dimension before, and says so', () => {
    expect(from(but(2), 'bonus', undefined)).toEqual({
      kind: 'indicator',
      no: 2,
      dimensionId: 'organisation',
      text: '下一维度',
    })
  })

  test('leads to the check where nothing else is left to do', () => {
    expect(from(complete, 'organisation', 1)).toEqual(CHECK)
    expect(from(but(2), 'organisation', 2)).toEqual(CHECK)
  })

  test('of what was returned leads to the next that was not worked on, wherever it is, and to nothing else', () => {
    expect(from(returned, 'skills', 8)).toMatchObject({ no: 17, dimensionId: 'rights', text: '下一处待修改' })
    const half = withAnswers(returned, answersFor([8], china('2026-11-23 09:00')))
    expect(from(half, 'rights', 17)).toEqual(CHECK)
    expect(from(half, 'skills', 8)).toMatchObject({ no: 17 })
  })

  test('leads from dimension to dimension where nothing can be written', () => {
    expect(from(submitted, 'organisation', undefined)).toEqual({
      kind: 'dimension',
      dimensionId: 'guidance',
      text: '下一维度',
    })
    expect(from(submitted, 'bonus', undefined)).toEqual(CHECK)
  })
})

describe('from the check', () => {
  test('one goes from finding to finding, past those that are mended by now, and back to it after the last', () => {
    const draft = but(3, 5, 9)
    expect(from(draft, 'organisation', 3, [5, 9])).toMatchObject({ kind: 'indicator', no: 5, rest: [9] })
    const mended = withAnswers(draft, answersFor([5]))
    expect(from(mended, 'organisation', 3, [5, 9])).toMatchObject({ kind: 'indicator', no: 9, rest: [] })
    expect(from(mended, 'skills', 9, [])).toEqual({ kind: 'check', text: '回到检查' })
  })

  test('an address carries what follows, and an address of somebody else’s carries nothing', () => {
    expect(findingsBehind([5, 9, 14], 5)).toBe('9.14')
    expect(findingsIn('9.14')).toEqual([9, 14])
    expect(findingsIn(findingsBehind([5, 9, 14], 14))).toEqual([])
    expect(findingsIn('9.x')).toEqual([9])
    expect(findingsIn(undefined)).toBeUndefined()
  })
})
