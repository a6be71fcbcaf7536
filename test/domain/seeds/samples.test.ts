import { isOfAssessment } from '../../../seeds/attach-photos'
import { narrativeLength } from '@/domain/answer/answer'
import { checkAnswer } from '@/domain/answer/validate-answer'
import { completenessOf } from '@/domain/assessment/completeness'
import { tallyOf } from '@/domain/assessment/scoring'
import { chinaDateOf, startOfChinaDay } from '@/domain/calendar/instant'
import { computeAll } from '@/domain/rubric/facts'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { buildFormerYear, buildSeedDocuments, personas, readyCycle } from '../../../seeds'
import { sampleAnswer } from '../../../seeds/samples/answers'
import { china, rubric } from '../support/cast'

const ID = /^[A-Za-z0-9_-]{1,64}$/

describe.each(['2026-11-22 12:00', '2026-12-15 00:10', '2026-12-16 00:00', '2027-01-05 23:50', '2028-03-01 08:00'])(
  'the samples at %s are such as could have happened',
  (time) => {
    const now = china(time)
    // All that is true of the few is of the province's: told once more at one of the moments, for they take longer.
    const documents = buildSeedDocuments(now, { province: time.startsWith('2027') })
    const [cycle] = documents.cycles

    test('every moment lies between the open day and now', () => {
      const opened = startOfChinaDay(readyCycle(now).openOn)
      const moments = [
        ...documents.events.map(({ at }) => at),
        ...documents.people.map(({ boundAt }) => boundAt),
        ...documents.assessments.flatMap(({ answers, remarks }) => [
          ...Object.values(answers).map(({ savedAt }) => savedAt),
          ...Object.values(remarks).map(({ at }) => at),
        ]),
      ]
      expect(Math.min(...moments)).toBeGreaterThanOrEqual(opened)
      expect(Math.max(...moments)).toBeLessThan(startOfChinaDay(chinaDateOf(now)))
    })

    test('the ledger has an entry for every enterprise, and its history leads to where each stands', () => {
      expect(documents.ledger.map(({ enterpriseId }) => enterpriseId)).toEqual(
        documents.enterprises.map(({ enterpriseId }) => enterpriseId),
      )
      expect(new Set(documents.ledger.map(({ state }) => state)).size).toBe(4)
      for (const { entryId, enterpriseId, state, revision } of documents.ledger) {
        const own = documents.ledger_history.filter((event) => event.enterpriseId === enterpriseId)
        expect(own.map(({ entry }) => entry?.revision)).toEqual(own.map((_, index) => index + 1))
        expect(revision).toBe(own.length)
        if (own.length > 0) expect(own.at(-1)?.entry).toMatchObject({ entryId, state })
        for (const { at } of own) expect(at).toBeLessThan(startOfChinaDay(chinaDateOf(now)))
      }
    })

    test('every answer is one that can be saved, and the tally says what the answers say', () => {
      for (const { answers, evidence, tally } of documents.assessments) {
        for (const { no } of indicatorsOf(rubric)) {
          const answer = answers[no]
          if (!answer) expect(tally[no]).toBeUndefined()
          else {
            expect(cycle && checkAnswer(rubric, no, answer, cycle)).toBeUndefined()
            expect(tally[no]).toEqual(tallyOf(answer, (evidence[no] ?? []).length))
          }
        }
      }
    })

    test('what was submitted was complete, and the events lead to where it stands', () => {
      for (const assessment of documents.assessments) {
        const own = documents.events
          .filter(isOfAssessment)
          .filter(({ subjectId }) => subjectId === assessment.assessmentId)
        expect(own.map(({ revision }) => revision)).toEqual(own.map((_, index) => index + 1))
        expect(own.map(({ at }) => at)).toEqual([...own.map(({ at }) => at)].sort((a, b) => a - b))
        expect(own.at(-1)?.state ?? 'draft').toBe(assessment.state)
        expect(assessment.revision).toBe(own.length)
        for (const event of own.filter(({ kind }) => kind === 'submitted'))
          expect(event.snapshot && cycle && completenessOf(rubric, event.snapshot.answers, {}, cycle).blocking).toEqual(
            [],
          )
      }
    })
  },
)

describe('the samples', () => {
  const documents = buildSeedDocuments(china('2026-11-22 12:00'))
  const stateOf = (no: number) => documents.assessments[no - 1]?.state

  test('give every enterprise its assessment, with the same responsible union as the enterprise', () => {
    expect(documents.assessments.map(({ _id }) => _id)).toEqual(documents.enterprises.map(({ _id }) => `c2026-${_id}`))
    expect(documents.assessments.map(({ unionId }) => unionId)).toEqual(
      documents.enterprises.map(({ unionId }) => unionId),
    )
    expect(documents.enterprises.filter(({ unionId }) => unionId === null).length).toBeGreaterThan(80)
  })

  test('stand in every state, one of them unrouted and submitted, one returned and submitted again', () => {
    expect([31, 34, 32, 33, 1, 5, 50].map(stateOf)).toEqual([
      'draft',
      'submitted',
      'returned',
      'draft',
      'endorsed',
      'received',
      'submitted',
    ])
    expect(documents.assessments[49]?.unionId).toBeNull()
    expect(documents.assessments[76]).toMatchObject({ state: 'submitted', round: 2, returnOrder: { nos: [9, 12] } })
    expect(Object.keys(documents.assessments[30]?.answers ?? {})).toHaveLength(21)
    expect(documents.assessments[32]).toMatchObject({ startedAt: null, unionId: 'u-dongguan' })
  })

  test('name nobody who could be taken for a real person', () => {
    expect(documents.people.every(({ name, origin }) => name.endsWith('（示例）') && origin === 'sample')).toBe(true)
    expect(documents.events.every(({ actor }) => actor.name.endsWith('（示例）'))).toBe(true)
  })

  test('have ids that the contract takes, each once', () => {
    for (const list of [
      documents.people,
      documents.enterprises,
      documents.unions,
      documents.assessments,
      documents.events,
    ])
      expect(new Set(list.map(({ _id }) => _id)).size).toBe(list.length)
    for (const { _id, personId } of documents.people)
      expect([ID.test(_id), ID.test(personId), _id === personId]).toEqual([true, true, false])
    for (const { _id } of documents.events) expect(_id).toMatch(/^[A-Za-z0-9_-]{16,48}$/)
  })

  test('are the same whenever they are built on one day', () => {
    expect(buildSeedDocuments(china('2026-11-22 23:59'))).toEqual(documents)
  })

  test('offer to enter as somebody of each role, who is bound to a seat that exists', () => {
    expect(new Set(personas.map(({ role }) => role))).toEqual(new Set(['contact', 'reviewer', 'office']))
    for (const { openId, role, title, note, name } of personas) {
      expect(documents.people.find(({ _id }) => _id === openId)).toMatchObject({ role, name })
      expect(title).not.toBe('')
      expect(note).not.toBe('')
    }
    expect(personas[0]?.note).toContain('21 项')
  })
})

describe('the sample narratives', () => {
  const texts = (['works', 'services'] as const).flatMap((voice) =>
    indicatorsOf(rubric).map(({ no }) => [voice, no, sampleAnswer(31, voice, no, 2026)] as const),
  )

  test.each(texts)('%s %i is about 100 characters, and its figures are in it', (_, no, { narrative, facts }) => {
    expect(narrativeLength(narrative)).toBeGreaterThanOrEqual(80)
    expect(narrativeLength(narrative)).toBeLessThanOrEqual(130)
    expect(narrative).toMatch(/。$/)
    expect(narrative).not.toMatch(/undefined|NaN/)
    const indicator = indicatorsOf(rubric)[no - 1]
    expect(Object.keys(facts).sort()).toEqual(indicator?.facts.map(({ id }) => id).sort())
    for (const value of Object.values(facts)) expect(narrative).toContain(String(value))
    for (const { result } of computeAll(indicator?.computed ?? [], facts)) expect(result.kind).toBe('value')
  })

  test('say nothing twice', () => {
    expect(new Set(texts.map(([, , { narrative }]) => narrative)).size).toBe(texts.length)
  })
})

describe('the year before', () => {
  test.each(['2026-11-22 12:00', '2026-12-16 00:00', '2027-01-05 23:50'])(
    'at %s lies before the ready cycle',
    (time) => {
      const now = china(time)
      const { cycles, assessments, events } = buildFormerYear(now)
      const [former] = cycles
      const [assessment] = assessments
      expect(former && former._id < readyCycle(now).cycleId).toBe(true)
      expect(assessment).toMatchObject({ cycleId: former?._id, enterpriseNo: 31, state: 'received' })
      expect(Object.keys(assessment?.answers ?? {})).toHaveLength(28)
      expect(Math.max(...events.map(({ at }) => at))).toBeLessThan(startOfChinaDay(readyCycle(now).openOn))
    },
  )
})
