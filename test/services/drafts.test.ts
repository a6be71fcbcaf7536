import Taro from '@tarojs/taro'
import { resetTaro } from '../support/stand-ins/taro'
import { EMPTY_CONTENT } from '@/domain/answer/answer'
import { assessmentsWithDrafts, dropDraft, findDraft, keepDraft, unkeptDrafts, type Draft } from '@/services/drafts'
import { assessmentsWithPhotos, findPhotoQueue, keepPhotoQueue } from '@/services/photo-queues'

// The browser's variant keeps each persona's things apart; outside a browser there is none.
jest.mock('@/services/storage-scope', () => ({ storageScope: () => 'person/' }))

const draft: Draft = {
  content: { ...EMPTY_CONTENT, narrative: '足额计提' },
  unreadable: { payroll: '12万' },
  baseRevision: 3,
  editedAt: 1,
  unanswered: { requestId: 'r'.repeat(24), seenRevision: 3, content: EMPTY_CONTENT },
}

beforeEach(() => resetTaro())

test('a draft is found again as it was kept, each under its own key', () => {
  expect(keepDraft('a1', 8, draft)).toBe('kept')
  expect(keepDraft('a1', 9, { ...draft, unanswered: null })).toBe('kept')
  expect(findDraft('a1', 8)).toEqual(draft)
  dropDraft('a1', 8)
  expect(findDraft('a1', 8)).toBeUndefined()
  expect(findDraft('a1', 9)?.unanswered).toBeNull()
  expect(Taro.getStorageInfoSync().keys).toEqual(['person/draft/a1/9'])
})

test('the assessments with something unsaved are known', () => {
  keepDraft('a1', 8, draft)
  keepDraft('a1', 9, draft)
  keepDraft('a2', 1, draft)
  keepPhotoQueue('a3', [{ photoId: 'p' }])
  keepPhotoQueue('a4', [])
  expect(assessmentsWithDrafts()).toEqual(['a1', 'a2'])
  expect(assessmentsWithPhotos()).toEqual(['a3'])
  expect(findPhotoQueue('a3')).toEqual([{ photoId: 'p' }])
  expect(findPhotoQueue('a4')).toEqual([])
})

test('a full storage is said', () => {
  const write = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
    throw new Error('setStorageSync:fail exceed storage max size 10Mb')
  })
  expect(keepDraft('a1', 8, draft)).toBe('no_room')
  expect(unkeptDrafts('a1')).toEqual([8])
  write.mockRestore()
  dropDraft('a1', 8)
})

test.each([['a text'], [{}], [{ ...draft, content: null }], [{ ...draft, unanswered: { requestId: 1 } }], [null]])(
  'what is no draft is not taken for one: %j',
  (value) => {
    Taro.setStorageSync('person/draft/a1/8', value)
    expect(findDraft('a1', 8)).toBeUndefined()
  },
)
