import { getInstant } from '@/domain/calendar/instant'
import type { NominationFile } from '@/domain/nomination/nomination'
import { returnList, submitList, withdrawList } from '@/domain/nomination/submission'
import { hasGoneOn, tellSubmitted, tellWithdrawn } from '@/domain/nomination/told'
import { done, fileWith, nominated, NOW, submitted } from './support'

const minutes = (count: number) => getInstant(NOW + count * 60_000)
const at = (file: NominationFile) => file.lists.provincial.revision
const submit = (file: NominationFile, now = NOW) => done(submitList(file, 'provincial', at(file), now))
const withdraw = (file: NominationFile, now = NOW) => done(withdrawList(file, 'provincial', at(file), now))
const told = (before: NominationFile, now = NOW) => tellSubmitted(before, submit(before, now), 'provincial', now)

const two = nominated(fileWith(3), ['甲公司', '乙公司'])
const back = withdraw(submitted(two), minutes(2))

describe('the office', () => {
  test.each([
    ['of a first list', two, 0],
    ['of a list that was withdrawn ten minutes before', back, 12],
    ['of another number than it was told of', nominated(back, ['丙公司']), 3],
    ['of a list that was kept before withdrawals were noted', withoutWithdrawal(back), 3],
  ])('is told %s', (_, before, minute) => {
    expect(told(before, minutes(minute))?.occasion).toBe('nominations_submitted')
  })

  test('is not told again of as many as were taken back a few minutes before, however often', () => {
    let file = back
    for (let round = 3; round < 20; round += 1) {
      expect(told(file, minutes(round))).toBeUndefined()
      file = withdraw(submit(file, minutes(round)), minutes(round))
    }
  })

  test('is told of a withdrawal a while later, and only of the one that stands', () => {
    expect(tellWithdrawn(back, 'provincial')).toMatchObject({ unlessResubmitted: true, audience: { kind: 'office' } })
    const again = submit(back, minutes(3))
    expect(hasGoneOn(back, 'provincial', minutes(2))).toBe(false)
    expect(hasGoneOn(nominated(back, ['丙公司']), 'provincial', minutes(2))).toBe(false)
    expect(hasGoneOn(again, 'provincial', minutes(2))).toBe(true)
    expect(hasGoneOn(withdraw(again, minutes(4)), 'provincial', minutes(2))).toBe(true)
    const by = { now: minutes(5), actorName: '周办', note: '请补充' }
    expect(hasGoneOn(done(returnList(again, 'provincial', at(again), by)), 'provincial', minutes(2))).toBe(true)
    expect(hasGoneOn(undefined, 'provincial', minutes(2))).toBe(true)
  })
})

function withoutWithdrawal(file: NominationFile): NominationFile {
  const { withdrawal: _withdrawal, ...provincial } = file.lists.provincial
  return { ...file, lists: { ...file.lists, provincial } }
}
