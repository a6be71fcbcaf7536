import type { NominationFile, NominationState } from '@/domain/nomination/nomination'
import {
  dropNomineeDraft,
  EMPTY_NOMINEE,
  findNomineeDraft,
  keepNomineeDraft,
} from '@/features/nominations/nominee-drafts'
import { isOverQuota, quotaLeft, rowsOf, standingOf } from '@/features/nominations/nomination-view'
import { decisionWords, ledgerWords, totalsWords, quotaSentence, usedWords } from '@/text/nomination-pages'
import { done, fileWith, nominated, submitted } from '../domain/nomination/support'
import { returnList } from '@/domain/nomination/submission'
import { getInstant } from '@/domain/calendar/instant'
import { resetTaro } from '../support/stand-ins/taro'

// The browser's variant keeps each persona's things apart; outside a browser there is none.
jest.mock('@/services/storage-scope', () => ({ storageScope: () => 'person/' }))

beforeEach(() => resetTaro())

const NOW = getInstant(Date.parse('2026-12-08T02:32:00Z'))

/** The file with its items in these states, in order. */
const inStates = (states: readonly NominationState[]): NominationFile => {
  const file = nominated(
    fileWith(9),
    states.map((_, index) => `第${index + 1}公司`),
  )
  const items = file.lists.provincial.items.map((item, index) => ({ ...item, state: states[index] ?? 'draft' }))
  const tally = { draft: 0, submitted: 0, confirmed: 0, declined: 0 }
  for (const state of states) tally[state] += 1
  return {
    ...file,
    lists: { ...file.lists, provincial: { ...file.lists.provincial, items } },
    tally: { ...file.tally, provincial: tally },
  }
}

test.each([
  ['empty', fileWith(3)],
  ['drafting', nominated(fileWith(3), ['甲公司'])],
  ['waiting', submitted(nominated(fileWith(3), ['甲公司']))],
  ['decided', inStates(['confirmed', 'declined'])],
  [
    'returned',
    done(
      returnList(submitted(nominated(fileWith(3), ['甲公司'])), 'provincial', 2, {
        now: NOW,
        actorName: '郑卫东',
        note: '请补充',
      }),
    ),
  ],
] as const)('a list that is %s', (standing, file) => {
  expect(standingOf(file, 'provincial')).toBe(standing)
})

test('ranks count whoever takes a place; drafts move among themselves', () => {
  const rows = rowsOf(inStates(['confirmed', 'declined', 'draft', 'draft']), 'provincial')
  expect(rows.map(({ rank, mayMoveUp, mayMoveDown, mayChange }) => [rank, mayMoveUp, mayMoveDown, mayChange])).toEqual([
    [1, false, false, false],
    [null, false, false, false],
    [2, false, true, true],
    [3, true, false, true],
  ])
})

test('nothing of a list that waits may be changed', () => {
  expect(rowsOf(inStates(['submitted', 'confirmed']), 'provincial').some(({ mayChange }) => mayChange)).toBe(false)
})

test.each([
  [fileWith(0), '省产改办还没有下达省级台账名额。', 0, false],
  [nominated(fileWith(3), ['甲公司']), '名额 3 家，已遴选 1 家，还可遴选 2 家。', 2, false],
  [nominated(fileWith(1), ['甲公司']), '名额 1 家，已遴选 1 家，名额已满。', 0, false],
  [
    { ...nominated(fileWith(2), ['甲公司', '乙公司']), quota: { provincial: 1, own: 0, revision: 2 } },
    '名额 1 家，已遴选 2 家，超出 1 家。请移除后再提交。',
    0,
    true,
  ],
])('places in words %#', (file, sentence, left, over) => {
  expect([quotaSentence(file, 'provincial'), quotaLeft(file, 'provincial'), isOverQuota(file, 'provincial')]).toEqual([
    sentence,
    left,
    over,
  ])
})

test('an overview says what waits and what was confirmed', () => {
  const file = inStates(['submitted', 'confirmed', 'declined'])
  expect(totalsWords(file, 'provincial')).toBe('省级台账 2/9 家 · 待审定 1 家 · 同意入库 1 家')
  expect(usedWords(file.tally)).toBe('省级已遴选 2 家，入库 1 家；本级已遴选 0 家')
  expect(usedWords(fileWith(2).tally)).toBe('还没有遴选')
})

test('what was confirmed is said to join the coming cycle, and what its number is', () => {
  const [item] = inStates(['confirmed']).lists.provincial.items
  if (!item) throw new Error('one was nominated')
  expect(ledgerWords({ ...item, ledgerNo: 101 }, 'provincial', 'c2027')).toBe('下一周期入库：2027 年省级台账第 101 号')
  expect(ledgerWords({ ...item, state: 'draft', ledgerNo: 31 }, 'own', 'c2027')).toBe('已在省级台账（第 31 号）')
  expect(ledgerWords(item, 'own', 'c2027')).toBe('已列入 2027 年本级台账')
  expect(decisionWords({ ...item, decision: { at: NOW, byName: '郑卫东', note: '同意' } })).toBe('郑卫东 12月8日：同意')
})

describe('what is typed of a nominee', () => {
  const place = { fileId: 'c2027-u-dongguan', level: 'own', nominationId: null } as const
  test('is kept on the phone for its own list and nomination until it is saved', () => {
    const draft = { nominee: { ...EMPTY_NOMINEE, name: '甲公司' }, seenRevision: 0 }
    keepNomineeDraft(place, draft)
    expect(findNomineeDraft(place)).toEqual(draft)
    expect(findNomineeDraft({ ...place, level: 'provincial' })).toBeUndefined()
    expect(findNomineeDraft({ ...place, nominationId: 'n-1' })).toBeUndefined()
    dropNomineeDraft(place)
    expect(findNomineeDraft(place)).toBeUndefined()
  })

  test('that the phone holds in another form is not believed', () => {
    keepNomineeDraft(place, { nominee: { name: '甲公司' }, seenRevision: 0 } as never)
    expect(findNomineeDraft(place)).toBeUndefined()
  })
})
