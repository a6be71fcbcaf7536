import type { Answer, Answers } from '@/domain/answer/answer'
import { completenessOf, type FindingKind } from '@/domain/assessment/completeness'
import { fullCheckOf } from '@/domain/assessment/differing-figures'
import type { Photo } from '@/domain/evidence/photo'
import { contact, NOON, rubric, terms } from '../support/cast'
import { ALL_NOS, answersFor, complete } from '../support/stages'

const photo: Photo = {
  photoId: 'a'.repeat(32),
  fileId: 'cloud://photo',
  type: 'jpeg',
  bytes: 1000,
  caption: '',
  attachedAt: NOON,
  attachedBy: contact.personId,
}

const changed = (no: number, more: Partial<Answer>): Answers => {
  const answer = complete.answers[no]
  if (!answer) throw new Error(`no answer ${no}`)
  return { ...complete.answers, [no]: { ...answer, ...more } }
}

const without = (no: number): Answers => answersFor(ALL_NOS.filter((each) => each !== no))
const check = (answers: Answers, evidence = {}, scoring: Parameters<typeof completenessOf>[3] = terms) =>
  completenessOf(rubric, answers, evidence, scoring)
const kinds = (found: ReadonlyArray<{ no: number; kind: FindingKind }>) => found.map(({ no, kind }) => `${no} ${kind}`)

describe('what blocks a submission', () => {
  test('of nothing: every narrative, and every score that has points', () => {
    const { blocking, advisory } = check({})
    expect(kinds(blocking).filter((kind) => kind.endsWith('narrative_missing'))).toHaveLength(28)
    expect(kinds(blocking).filter((kind) => kind.endsWith('score_missing'))).toHaveLength(26)
    expect(advisory).toEqual([])
  })

  test.each([
    ['an indicator never touched', without(13), ['13 narrative_missing', '13 score_missing']],
    ['only blanks', changed(13, { narrative: ' \n ' }), ['13 narrative_missing']],
    ['no score', changed(13, { selfScore: null }), ['13 score_missing']],
    ['a score above its maximum', changed(13, { selfScore: 3.5 }), ['13 score_invalid']],
    ['a score off the step', changed(13, { selfScore: 2.25 }), ['13 score_invalid']],
    ['a bonus without a word', changed(27, { narrative: '' }), ['27 narrative_missing']],
  ])('%s', (_, answers, expected) => {
    expect(kinds(check(answers).blocking)).toEqual(expected)
  })

  test('not a score that stands from when the bonus had points: it is not counted, and nothing to mend', () => {
    expect(kinds(check(changed(27, { selfScore: 1 })).blocking)).toEqual([])
  })

  test('a bonus without a score, once the office has set points for it', () => {
    const { blocking } = check(complete.answers, {}, { scoreStep: 0.5, bonusPoints: { 27: 3, 28: 2 } })
    expect(kinds(blocking)).toEqual(['27 score_missing', '28 score_missing'])
  })

  test('never what cannot be changed now: the rest of a returned form was submitted as it stands', () => {
    const onlyOpen = completenessOf(rubric, {}, {}, terms, [8])
    expect(kinds(onlyOpen.blocking)).toEqual(['8 narrative_missing', '8 score_missing'])
  })
})

describe('what is only pointed out', () => {
  test.each([
    ['a full score without a photo', changed(7, { selfScore: 5 }), ['7 full_score_without_evidence']],
    ['39 characters', changed(7, { narrative: '字'.repeat(39) }), ['7 narrative_short']],
    ['figures not filled in are asked for', changed(4, { facts: { membersThisYear: 3 } }), []],
    [
      'more dispatched than there are people',
      changed(17, { facts: { dispatched: 10, workforce: 5 } }),
      ['17 facts_implausible'],
    ],
  ])('%s', (_, answers, expected) => {
    const { blocking, advisory } = check(answers)
    expect(blocking).toEqual([])
    expect(kinds(advisory).filter((kind) => !kind.endsWith('facts_missing'))).toEqual(expected)
  })

  test.each(['无', '无。', '本年度没有向省产改办报送信息及采用。', '本年度无经验交流。', '暂无'])(
    'nothing is missing from “%s”: it is an answer, and as long as it has to be',
    (narrative) => {
      const of27 = kinds(check(changed(27, { narrative, facts: {} })).advisory)
      const of28 = kinds(check(changed(28, { narrative, facts: {} })).advisory)
      expect(of27.filter((kind) => kind.startsWith('27 '))).toEqual([])
      expect(of28.filter((kind) => kind.startsWith('28 '))).toEqual([])
    },
  )

  test('more than one sentence that begins so is looked at like any other', () => {
    expect(kinds(check(changed(27, { narrative: '本年度没有报送。开了会。' })).advisory)).toContain(
      '27 narrative_short',
    )
  })

  test('a number in the narrative that is another than the figure, where it may be changed', () => {
    const answers = changed(3, {
      facts: { meetings: 3, trainings: 4 },
      narrative: `召开产改工作会议5次。${'字'.repeat(40)}`,
    })
    const advice = (editable?: readonly number[]) =>
      kinds(fullCheckOf(rubric, answers, {}, terms, editable).advisory).filter((kind) => kind.endsWith('facts_differ'))
    expect([advice(), advice([3]), advice([4])]).toEqual([['3 facts_differ'], ['3 facts_differ'], []])
  })

  test('a full score with a photo is not', () => {
    expect(kinds(check(changed(7, { selfScore: 5 }), { 7: [photo] }).advisory)).not.toContain(
      '7 full_score_without_evidence',
    )
  })

  test('40 characters are not; a character outside the basic plane counts once', () => {
    expect(kinds(check(changed(7, { narrative: '字'.repeat(40) })).advisory)).not.toContain('7 narrative_short')
    expect(check(changed(7, { narrative: '𠮷'.repeat(39) })).advisory).toContainEqual({
      no: 7,
      kind: 'narrative_short',
      value: 39,
    })
  })

  test('the same text in two indicators, blanks aside, at the later one and with the earlier one’s number', () => {
    const text = '同一段话，'.repeat(12)
    const answers = {
      ...changed(7, { narrative: text }),
      20: { ...changed(20, {})[20], narrative: ` ${text}\n` },
    } as Answers
    expect(check(answers).advisory.filter(({ kind }) => kind === 'narrative_repeated')).toEqual([
      { no: 20, kind: 'narrative_repeated', value: 7 },
    ])
  })

  test('figures that are missing, at each indicator that asks for some', () => {
    const missing = check(complete.answers).advisory.filter(({ kind }) => kind === 'facts_missing')
    expect(missing.map(({ no }) => no)).toEqual([3, 4, 8, 12, 17, 18, 25, 27, 28])
    const filled = changed(18, { facts: { insured: 9, insurable: 10 } })
    expect(kinds(check(filled).advisory)).not.toContain('18 facts_missing')
  })

  test('in the table’s order', () => {
    const nos = check(changed(7, { selfScore: 5 })).advisory.map(({ no }) => no)
    expect(nos).toEqual([...nos].sort((a, b) => a - b))
  })
})
