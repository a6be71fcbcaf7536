import { decideNomination } from '@/domain/nomination/decide-nomination'
import type { NominationFile } from '@/domain/nomination/nomination'
import { setQuota } from '@/domain/nomination/quota'
import { returnList, submitList, withdrawList } from '@/domain/nomination/submission'
import { isRefusal } from '@/domain/refusal/refusal'
import { change, done, fileWith, namesOf, nominated, nominee, NOW, submitted } from './support'

const two = () => nominated(fileWith(3), ['甲公司', '乙公司'])
const waiting = () => submitted(two())
const at = (file: NominationFile) => file.lists.provincial.revision

const decideOn = (file: NominationFile, name: string, verdict: 'confirmed' | 'declined', more: object = {}) => {
  const item = file.lists.provincial.items.find((each) => each.name === name)
  return decideNomination(
    file,
    'provincial',
    {
      nominationId: item?.nominationId ?? 'n-nobody',
      seenRevision: item?.revision ?? 0,
      verdict,
      note: verdict === 'declined' ? '示范性不足' : '',
      ...more,
    },
    { now: NOW, actorName: '郑卫东', ledgerNo: null, nextNo: 101, ...more },
  )
}
const decided = (file: NominationFile, name: string, verdict: 'confirmed' | 'declined') =>
  done(decideOn(file, name, verdict)).file

describe('what may be done with a list, by where it stands', () => {
  const empty = fileWith(3)
  const begun = decided(waiting(), '甲公司', 'confirmed')
  const over = decided(begun, '乙公司', 'declined')
  const acts = {
    submit: (file: NominationFile) => submitList(file, 'provincial', at(file), NOW),
    withdraw: (file: NominationFile) => withdrawList(file, 'provincial', at(file), NOW),
    return: (file: NominationFile) =>
      returnList(file, 'provincial', at(file), { now: NOW, actorName: '郑卫东', note: '请补充理由' }),
  }
  test.each([
    ['submit', 'empty', empty, 'nomination_nothing_to_submit'],
    ['submit', 'drafted', two(), undefined],
    ['submit', 'waiting', waiting(), 'nomination_waiting'],
    ['submit', 'begun', begun, 'nomination_waiting'],
    ['submit', 'decided', over, 'nomination_nothing_to_submit'],
    ['withdraw', 'empty', empty, 'nomination_not_waiting'],
    ['withdraw', 'drafted', two(), 'nomination_not_waiting'],
    ['withdraw', 'waiting', waiting(), undefined],
    ['withdraw', 'begun', begun, 'nomination_decision_begun'],
    ['withdraw', 'decided', over, 'nomination_not_waiting'],
    ['return', 'empty', empty, 'nomination_not_waiting'],
    ['return', 'drafted', two(), 'nomination_not_waiting'],
    ['return', 'waiting', waiting(), undefined],
    ['return', 'begun', begun, undefined],
    ['return', 'decided', over, 'nomination_not_waiting'],
  ] as const)('%s while it is %s', (act, _, file, refused) => {
    const result = acts[act](file)
    expect(isRefusal(result) ? result.refused : undefined).toBe(refused)
  })

  test.each(['submit', 'withdraw', 'return'] as const)('%s a list that a colleague changed is refused', (act) => {
    const file = act === 'submit' ? two() : waiting()
    const seen = at(file) - 1
    const result = {
      submit: () => submitList(file, 'provincial', seen, NOW),
      withdraw: () => withdrawList(file, 'provincial', seen, NOW),
      return: () => returnList(file, 'provincial', seen, { now: NOW, actorName: '郑卫东', note: '改' }),
    }[act]()
    expect(result).toMatchObject({ refused: 'nomination_list_changed' })
  })
})

describe('submitting', () => {
  test('more than a quota that was lowered meanwhile says how many', () => {
    const lowered = done(setQuota(two(), { provincial: 1, own: 2 }, 1))
    expect(submitList(lowered, 'provincial', at(lowered), NOW)).toEqual({
      refused: 'nomination_quota_exceeded',
      with: { level: 'provincial', quota: 1, count: 2 },
    })
  })

  test('hands over every draft, and clears what the office said before', () => {
    const returned = done(returnList(waiting(), 'provincial', 3, { now: NOW, actorName: '郑卫东', note: '请补充' }))
    expect(returned.lists.provincial.returned?.note).toBe('请补充')
    const again = submitted(returned)
    expect(again.tally.provincial).toMatchObject({ draft: 0, submitted: 2 })
    expect(again.lists.provincial).toMatchObject({ submittedAt: NOW, returned: null })
  })
})

describe('returning', () => {
  test.each([
    ['', 'reason_missing'],
    ['  ', 'reason_missing'],
    ['字'.repeat(301), 'remark_too_long'],
  ])('with the word %j is refused', (note, refused) => {
    expect(returnList(waiting(), 'provincial', 3, { now: NOW, actorName: '郑卫东', note })).toMatchObject({ refused })
  })

  test('leaves alone what was decided on', () => {
    const begun = decided(waiting(), '甲公司', 'confirmed')
    const back = done(returnList(begun, 'provincial', at(begun), { now: NOW, actorName: '郑卫东', note: '请补充' }))
    expect(back.tally.provincial).toEqual({ draft: 1, submitted: 0, confirmed: 1, declined: 0 })
  })
})

describe('the office’s verdict', () => {
  test.each([
    ['on nobody', () => decideOn(waiting(), '无此公司', 'confirmed'), 'nomination_unknown'],
    ['on a draft', () => decideOn(two(), '甲公司', 'confirmed'), 'nomination_not_waiting'],
    [
      'on what changed since',
      () => decideOn(waiting(), '甲公司', 'confirmed', { seenRevision: 1 }),
      'nomination_stale',
    ],
    ['of no, without a word', () => decideOn(waiting(), '甲公司', 'declined', { note: ' ' }), 'reason_missing'],
    [
      'of yes, where it is on the ledger',
      () => decideOn(waiting(), '甲公司', 'confirmed', { ledgerNo: 7 }),
      'nomination_on_ledger',
    ],
    [
      'given before',
      () => decideOn(decided(waiting(), '甲公司', 'confirmed'), '甲公司', 'declined'),
      'nomination_decided',
    ],
  ])('%s is refused', (_, act, refused) => {
    expect(act()).toMatchObject({ refused })
  })

  test('of yes gives it the next number on the provincial ledger', () => {
    const { file, item } = done(decideOn(waiting(), '甲公司', 'confirmed'))
    expect(item).toMatchObject({ state: 'confirmed', ledgerNo: 101, decision: { byName: '郑卫东', note: '' } })
    expect(file.tally.provincial).toEqual({ draft: 0, submitted: 1, confirmed: 1, declined: 0 })
    expect(file.lists.provincial.decisionBeganAt).toBe(NOW)
  })

  test('of no frees the place, and the same name may be nominated again', () => {
    const full = submitted(nominated(fileWith(1), ['甲公司']))
    const freed = decided(full, '甲公司', 'declined')
    const again = done(change(freed, { kind: 'add', nominee: nominee('甲公司', { reason: '补充了示范成果' }) }))
    expect(namesOf(again)).toEqual(['甲公司', '甲公司'])
    expect(again.tally.provincial).toEqual({ draft: 1, submitted: 0, confirmed: 0, declined: 1 })
  })

  test('stands: what was confirmed can be neither edited nor removed', () => {
    const over = decided(decided(waiting(), '甲公司', 'confirmed'), '乙公司', 'confirmed')
    const remove = { kind: 'remove', nominationId: 'n-甲公司', seenRevision: 3 } as const
    expect(change(over, remove)).toMatchObject({ refused: 'nomination_decided' })
  })

  test('on the union’s own ledger gives no number of the province’s', () => {
    const own = submitted(nominated(fileWith(1), ['甲公司'], 'own'), 'own')
    const { item } = done(
      decideNomination(
        own,
        'own',
        { nominationId: 'n-甲公司', seenRevision: 2, verdict: 'confirmed', note: '' },
        { now: NOW, actorName: '郑卫东', ledgerNo: null, nextNo: 101 },
      ),
    )
    expect(item).toMatchObject({ state: 'confirmed', ledgerNo: null })
  })
})
