import type { Remark } from '@/domain/assessment/assessment'
import { getInstant } from '@/domain/calendar/instant'
import {
  contentOf,
  draftOf,
  findOvertaking,
  isUntouched,
  keepBoth,
  lackOf,
  latestRemarks,
  replaceTheirs,
  saysTheSame,
  unsavedOf,
  type RemarkDraft,
} from '@/features/review/remark-drafts'

const remark = (more: Partial<Remark> = {}): Remark => ({
  comment: '请补充凭证',
  flagged: false,
  verifiedScore: null,
  verifiedReason: '',
  revision: 2,
  at: getInstant(1_796_000_000_000),
  by: 'p-reviewer',
  byName: '陈审',
  ...more,
})
const draft = (more: Partial<RemarkDraft> = {}): RemarkDraft => ({ ...draftOf(remark()), ...more })

describe('a draft', () => {
  test('begins with what is saved, and with nothing where nothing is', () => {
    expect(draftOf(remark())).toEqual({
      comment: '请补充凭证',
      flagged: false,
      verifiedScore: null,
      verifiedReason: '',
      seenRevision: 2,
    })
    expect(draftOf(undefined)).toMatchObject({ comment: '', seenRevision: 0 })
  })
  test('is unsaved once it says something else', () => {
    const drafts = { 8: draft({ comment: '请补充 2026 年凭证' }), 9: draft(), 10: draft({ flagged: true }) }
    expect(Object.keys(unsavedOf(drafts, { 8: remark(), 9: remark(), 10: remark() }))).toEqual(['8', '10'])
  })
  test('says the same with blanks around its words, but is not untouched', () => {
    expect(saysTheSame(draft({ comment: ' 请补充凭证\n' }), remark())).toBe(true)
    expect(isUntouched(draft({ comment: ' 请补充凭证\n' }), remark())).toBe(false)
    expect(isUntouched(draft(), remark())).toBe(true)
  })
  test('keeps a typed reason while the number goes back and forth, and sends it only with a number', () => {
    const typed = draft({ verifiedScore: null, verifiedReason: '凭证不全' })
    expect(contentOf(typed).verifiedReason).toBe('')
    expect(contentOf({ ...typed, verifiedScore: 3 }).verifiedReason).toBe('凭证不全')
    expect(saysTheSame(typed, remark())).toBe(true)
  })
  test.each([
    ['a word on what to correct, where it is marked for return', { comment: ' ', flagged: true }, 'comment'],
    ['a reason, where the number differs', { verifiedScore: 3, verifiedReason: ' ' }, 'reason'],
    ['nothing, where both are there', { flagged: true, verifiedScore: 3, verifiedReason: '凭证不全' }, undefined],
    ['nothing, where there is neither', { comment: '' }, undefined],
  ])('lacks %s', (_, more, expected) => {
    expect(lackOf(draft(more))).toBe(expected)
  })
})

describe("a colleague's remark that was saved meanwhile", () => {
  const theirs = remark({ revision: 3, comment: '请说明培训占比', byName: '林审' })
  const mine = draft({ comment: '请补充 2026 年凭证', flagged: true })

  test('is found by its revision', () => {
    expect(findOvertaking(mine, theirs)).toBe(theirs)
    expect(findOvertaking(mine, remark())).toBeUndefined()
    expect(findOvertaking(undefined, theirs)).toBeUndefined()
  })
  test('is kept together with what one typed, and can then be saved', () => {
    expect(keepBoth(mine, theirs)).toMatchObject({
      comment: '请说明培训占比\n请补充 2026 年凭证',
      flagged: true,
      seenRevision: 3,
    })
  })
  test('is not repeated where one typed nothing, or the same', () => {
    expect(keepBoth(draft({ comment: '' }), theirs).comment).toBe('请说明培训占比')
    expect(keepBoth(draft({ comment: '培训占比' }), theirs).comment).toBe('请说明培训占比')
  })
  test("keeps one's own number, and theirs where one has none", () => {
    const scored = remark({ revision: 3, verifiedScore: 2, verifiedReason: '只有一期' })
    expect(keepBoth(mine, scored)).toMatchObject({ verifiedScore: 2, verifiedReason: '只有一期' })
    const own = draft({ verifiedScore: 3, verifiedReason: '有两期' })
    expect(keepBoth(own, scored)).toMatchObject({ verifiedScore: 3, verifiedReason: '有两期' })
  })
  test('gives way only when one says so', () => {
    expect(replaceTheirs(mine, theirs)).toEqual({ ...mine, seenRevision: 3 })
  })
})

describe('remarks as last known', () => {
  test('are those saved from here, where they are newer than what was loaded', () => {
    expect(latestRemarks({ 8: remark() }, { 8: remark({ revision: 3, comment: '新' }) })[8]?.comment).toBe('新')
  })
  test('are those loaded, once they are as new: a resubmission takes marks off without another revision', () => {
    const loaded = { 8: remark({ revision: 3, flagged: false }) }
    expect(latestRemarks(loaded, { 8: remark({ revision: 3, flagged: true }) })).toBe(loaded)
  })
})
