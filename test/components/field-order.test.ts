import { act, renderHook } from '@testing-library/react'
import { useFieldOrder } from '@/packages/contact/pages/dimension/field-order'

const focused = (order: ReturnType<typeof useFieldOrder>, count: number) =>
  Array.from({ length: count }, (_, place) => order.at(place).focused)

test('the keyboard goes from figure to figure, to the narrative, and on to the next indicator', () => {
  const onNext = jest.fn()
  const { result } = renderHook(() => useFieldOrder(2, false, onNext))
  expect(focused(result.current, 3)).toEqual([false, false, false])
  act(() => result.current.at(0).onNext?.())
  expect(focused(result.current, 3)).toEqual([false, true, false])
  act(() => result.current.at(1).onNext?.())
  expect(focused(result.current, 3)).toEqual([false, false, true])
  act(() => result.current.at(2).onNext?.())
  expect(onNext).toHaveBeenCalledTimes(1)
})

test('an indicator that was come to from the keyboard is typed in at once; a field that was left is not the one any more', () => {
  const { result } = renderHook(() => useFieldOrder(1, true, undefined))
  expect(focused(result.current, 2)).toEqual([true, false])
  act(() => result.current.left(0))
  expect(focused(result.current, 2)).toEqual([false, false])
  expect(result.current.at(1).onNext).toBeUndefined()
})
