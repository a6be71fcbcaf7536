import { getInstant } from '@/domain/calendar/instant'
import {
  LOOK_PAUSE,
  lookedAt,
  SAVED_VIEWS_AT_MOST,
  VIEW_NAME_LENGTH,
  withoutView,
  withView,
  type SavedView,
} from '@/domain/people/own-lists'
import { isRefusal } from '@/domain/refusal/refusal'

const view = (name: string, more: Partial<SavedView> = {}): SavedView => ({
  ...{ viewId: `v-${name}`, name, list: 'worklist', placeName: '', search: '', order: null, changed: false },
  shown: { by: 'tab', unionId: 'u-dongguan', tab: 'waiting' },
  ...more,
})
const saved = (views: readonly SavedView[], more: SavedView): readonly SavedView[] => {
  const next = withView(views, more)
  if (isRefusal(next)) throw new Error(next.refused)
  return next
}

describe('a saved view', () => {
  test('without a name, or with one that is too long, is refused', () => {
    expect(withView([], view(' \u200b '))).toMatchObject({ refused: 'view_name_missing' })
    expect(withView([], view('长'.repeat(VIEW_NAME_LENGTH + 1)))).toMatchObject({ refused: 'view_name_too_long' })
    expect(saved([], view('长'.repeat(VIEW_NAME_LENGTH)))).toHaveLength(1)
  })

  test('is refused where there are as many as there is room for, and one that is there is still written anew', () => {
    const full = Array.from({ length: SAVED_VIEWS_AT_MOST }, (_, index) => view(`第${index}个`))
    expect(withView(full, view('又一个'))).toMatchObject({
      refused: 'views_full',
      with: { limit: SAVED_VIEWS_AT_MOST },
    })
    expect(saved(full, view('第3个', { viewId: 'v-new', search: '石化' }))[3]).toMatchObject({
      viewId: 'v-new',
      search: '石化',
    })
  })

  test('takes the place of one of its name in its list, and of none in another', () => {
    const one = saved([], view('每天先看'))
    expect(saved(one, view(' 每天先看 ', { viewId: 'v-2', search: '石化' }))).toMatchObject([
      { name: '每天先看', search: '石化' },
    ])
    expect(saved(one, view('每天先看', { viewId: 'v-3', list: 'enterprises' }))).toHaveLength(2)
  })

  test('is removed, and one that is not there needs no removal', () => {
    const one = saved([], view('每天先看'))
    expect(withoutView(one, 'v-每天先看')).toEqual([])
    expect(withoutView(one, 'v-none')).toEqual(one)
  })
})

describe('a look', () => {
  const first = getInstant(1_000_000_000_000)
  const later = (milliseconds: number) => getInstant(first + milliseconds)

  test('is the first one: nothing was seen before', () => {
    expect(lookedAt(undefined, first)).toEqual({ since: null, at: first })
  })

  test('goes on for as long as it is taken up again within half an hour', () => {
    const before = { since: first, at: later(10) }
    expect(lookedAt(before, later(10 + LOOK_PAUSE - 1))).toEqual({ since: first, at: later(10 + LOOK_PAUSE - 1) })
    expect(lookedAt(before, later(10 + LOOK_PAUSE))).toEqual({ since: later(10), at: later(10 + LOOK_PAUSE) })
  })
})
