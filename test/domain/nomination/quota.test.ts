import { comingCycleId, quotaTaken, yearOfCycle } from '@/domain/nomination/nomination'
import { checkPlaceFree, QUOTA_LIMIT, setQuota } from '@/domain/nomination/quota'
import { isRefusal } from '@/domain/refusal/refusal'
import { done, fileWith, nominated, submitted } from './support'

describe('the cycle that nominations are for', () => {
  test('is the year after the present one', () => {
    expect(comingCycleId({ cycleId: 'c2026' })).toBe('c2027')
    expect(yearOfCycle('c2027')).toBe(2027)
  })

  test('is not made of anything else', () => {
    expect(() => comingCycleId({ cycleId: 'spring' })).toThrow('not a cycle')
  })
})

describe('a quota', () => {
  const threeWaiting = submitted(nominated(fileWith(5), ['甲公司', '乙公司', '丙公司']))

  test('changed by a colleague meanwhile is not overwritten', () => {
    expect(setQuota(fileWith(5), { provincial: 6, own: 2 }, 0)).toMatchObject({ refused: 'quota_changed' })
  })

  test.each([[-1], [1.5], [QUOTA_LIMIT + 1]])('of %p places is refused', (provincial) => {
    expect(setQuota(fileWith(5), { provincial, own: 2 }, 1)).toMatchObject({
      refused: 'quota_out_of_range',
      with: { limit: QUOTA_LIMIT },
    })
  })

  test.each([
    [2, 'quota_below_nominated'],
    [3, undefined],
    [0, 'quota_below_nominated'],
    [9, undefined],
  ])('set to %i while three lie with the office: %s', (provincial, refused) => {
    const set = setQuota(threeWaiting, { provincial, own: 2 }, 1)
    expect(isRefusal(set) ? set.refused : undefined).toBe(refused)
  })

  test('says the numbers that it would fall below', () => {
    expect(setQuota(threeWaiting, { provincial: 2, own: 2 }, 1)).toEqual({
      refused: 'quota_below_nominated',
      with: { level: 'provincial', quota: 2, count: 3 },
    })
  })

  test('may fall below what is only drafted; the drafts stay', () => {
    const lowered = done(setQuota(nominated(fileWith(3), ['甲公司', '乙公司']), { provincial: 1, own: 0 }, 1))
    expect(lowered.quota).toEqual({ provincial: 1, own: 0, revision: 2 })
    expect(lowered.lists.provincial.items).toHaveLength(2)
  })

  test('set to what it is already is done, whatever revision was seen', () => {
    const file = fileWith(5)
    expect(setQuota(file, { provincial: 5, own: 2 }, 0)).toBe(file)
  })

  test('is taken by everything but what was declined', () => {
    expect(quotaTaken({ draft: 1, submitted: 2, confirmed: 3, declined: 4 })).toBe(6)
  })

  test.each([
    [0, 0],
    [2, 2],
    [1, 2],
  ])('of %i with %i taken has no place free, and says both', (quota, taken) => {
    const file = { ...nominated(fileWith(taken), ['甲公司', '乙公司'].slice(0, taken)) }
    const refusal = checkPlaceFree({ ...file, quota: { ...file.quota, provincial: quota } }, 'provincial')
    expect(refusal).toMatchObject({ refused: 'nomination_quota_full', with: { quota, count: taken } })
  })

  test('of three with two taken has one free', () => {
    expect(checkPlaceFree(nominated(fileWith(3), ['甲公司', '乙公司']), 'provincial')).toBeUndefined()
  })
})
