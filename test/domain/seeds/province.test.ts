import { isOfAssessment } from '../../../seeds/attach-photos'
import { addedUp } from '@/domain/totals/counters'
import { funnelOf, indicatorsIn, responsesIn, totalPoints, trendOf } from '@/domain/totals/totals'
import { buildFormerYear, buildSeedDocuments, provincePhotos } from '../../../seeds'
import { totalsOf } from '../../../seeds/samples/totals'
import { china, rubric } from '../support/cast'

describe('a province in the midst of its year', () => {
  const now = china('2026-11-22 12:00')
  const few = buildSeedDocuments(now)
  const province = buildSeedDocuments(now, { province: true })
  const { assessments, events } = province
  const counted = totalsOf(assessments, events.filter(isOfAssessment))
  const counters = addedUp(counted.portions.map((portion) => portion.counters))

  test('leaves those whose persons one can be as they are, and some to be assigned', () => {
    const told = few.events.map(({ _id }) => _id)
    expect(events.filter(({ _id }) => told.includes(_id))).toEqual(few.events)
    const waiting = province.enterprises.filter(({ unionId }) => unionId === null)
    expect(waiting.filter(({ suggestedUnionId }) => suggestedUnionId !== null).length).toBeGreaterThan(15)
    expect(waiting.filter(({ suggestedUnionId }) => suggestedUnionId === null).length).toBeGreaterThan(15)
  })

  test('names nobody who could be taken for a real person, and each once', () => {
    expect(province.people.every(({ name }) => name.endsWith('（示例）'))).toBe(true)
    expect(new Set(province.people.map(({ _id }) => _id)).size).toBe(province.people.length)
    expect(new Set(events.map(({ _id }) => _id)).size).toBe(events.length)
    expect(new Set(provincePhotos.map(({ photoId }) => photoId)).size).toBe(provincePhotos.length)
  })

  test('shows something in every picture of 统计', () => {
    expect(Object.values(funnelOf(counters)).every((count) => count >= 5)).toBe(true)
    expect(trendOf(counters, 'submitted').length).toBeGreaterThan(7)
    expect(responsesIn(counters).within.every((times) => times > 0)).toBe(true)
    const indicators = indicatorsIn(counters, rubric)
    expect(indicators.filter(({ returned }) => returned > 0).length).toBeGreaterThan(4)
    expect(indicators.some(({ lowered }) => lowered > 0)).toBe(true)
    expect(indicators.some(({ raised }) => raised > 0)).toBe(true)
    expect(totalPoints(counters).bands.filter((count) => count > 0).length).toBeGreaterThan(1)
    const before = buildFormerYear(now, { province: true })
    const former = totalsOf(before.assessments, before.events.filter(isOfAssessment))
    expect(trendOf(addedUp(former.portions.map((each) => each.counters)), 'submitted').length).toBeGreaterThan(7)
  })
})
