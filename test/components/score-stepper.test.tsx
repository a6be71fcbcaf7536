import { fireEvent, render, screen } from '@testing-library/react'
import { ScoreStepper } from '@/components/score-stepper/score-stepper'
import { readTypedScore } from '@/domain/answer/typed-score'
import { lower, raise } from '@/components/score-stepper/steps'

const shown = (
  value: number | null,
  more: { max?: number; step?: number; quick?: boolean; disabled?: boolean } = {},
) => {
  const onChange = jest.fn()
  render(<ScoreStepper value={value} max={4} onChange={onChange} {...more} />)
  return onChange
}
const minus = () => screen.getByRole('button', { name: /减/ })
const plus = () => screen.getByRole('button', { name: /加/ })

it('says value and maximum to a screen reader', () => {
  shown(3.5)
  expect(screen.getByRole('spinbutton', { name: '自评分 3.5 分，满分 4 分' })).toHaveProperty('textContent', '3.5')
})

it('says that nothing is scored yet, which is not 0', () => {
  shown(null)
  expect(screen.getByRole('spinbutton', { name: '自评分未评分，满分 4 分' }).textContent).toBe('未评分')
})

it('stops at the maximum', () => {
  const onChange = shown(4)
  expect(plus().getAttribute('aria-disabled')).toBe('true')
  fireEvent.click(plus())
  fireEvent.keyDown(plus(), { key: 'Enter' })
  expect(onChange).not.toHaveBeenCalled()
})

it('stops at 0', () => {
  const onChange = shown(0)
  fireEvent.click(minus())
  expect(onChange).not.toHaveBeenCalled()
})

it('goes by the step', () => {
  const onChange = shown(3)
  fireEvent.click(plus())
  fireEvent.click(minus())
  expect(onChange.mock.calls).toEqual([[3.5], [2.5]])
})

it('answers the keyboard in a browser', () => {
  const onChange = shown(3)
  fireEvent.keyDown(plus(), { key: 'Enter' })
  fireEvent.keyDown(screen.getByRole('spinbutton'), { key: 'ArrowDown' })
  expect(onChange.mock.calls).toEqual([[3.5], [2.5]])
})

it('offers 0 and the maximum at once', () => {
  const onChange = shown(null, { quick: true })
  fireEvent.click(screen.getByRole('button', { name: '自评分满分 4 分' }))
  fireEvent.click(screen.getByRole('button', { name: '自评分 0 分' }))
  expect(onChange.mock.calls).toEqual([[4], [0]])
})

it('does nothing while disabled', () => {
  const onChange = shown(2, { disabled: true, quick: true })
  for (const button of screen.getAllByRole('button')) fireEvent.click(button)
  fireEvent.keyDown(screen.getByRole('spinbutton'), { key: 'ArrowUp' })
  expect(onChange).not.toHaveBeenCalled()
})

describe('values between and beyond the steps', () => {
  it.each([
    [3.3, 0.5, 4, 3.5],
    [3.8, 0.5, 4, 4],
    [2.8, 0.5, 3.2, 3],
    [3, 0.5, 3.2, 3.2],
    [0.2, 0.1, 1, 0.3],
    [null, 0.5, 4, 0.5],
    [5, 0.5, 4, null],
  ])('%s goes up by %s, of %s, to %s', (from, step, max, to) => expect(raise(from, step, max)).toBe(to))

  it.each([
    [3.3, 0.5, 3],
    [0.2, 0.5, 0],
    [0.3, 0.1, 0.2],
    [null, 0.5, 0],
    [0, 0.5, null],
  ])('%s goes down by %s to %s', (from, step, to) => expect(lower(from, step)).toBe(to))
})

describe('a score that is typed', () => {
  const typed = (text: string, more: { value?: number | null; onClear?: () => void } = {}) => {
    const onChange = jest.fn()
    const read = (written: string) => readTypedScore(written, 4, 0.5)
    render(<ScoreStepper value={null} max={4} quick read={read} onChange={onChange} {...more} />)
    fireEvent.click(screen.getByRole('button', { name: '输入自评分' }))
    const field = screen.getByRole('textbox', { name: '自评分' })
    fireEvent.change(field, { target: { value: text } })
    fireEvent.blur(field)
    return onChange
  }

  it.each(['45', '3.3', '一', '-1'])('is refused where it may not be given: %s', (text) => {
    expect(typed(text)).not.toHaveBeenCalled()
    expect(screen.getByRole('alert').textContent).toBe('请填 0 到 4 的分数，每次 0.5 分')
  })

  it.each([
    ['3.5', 3.5],
    ['３。５', 3.5],
    ['0', 0],
  ])('is taken when the field is left: %s', (text, score) => {
    expect(typed(text)).toHaveBeenCalledWith(score)
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  it('is cleared by emptying the field, or by one tap', () => {
    const onClear = jest.fn()
    expect(typed('', { value: 3, onClear })).not.toHaveBeenCalled()
    fireEvent.click(screen.getByRole('button', { name: '清除自评分' }))
    expect(onClear).toHaveBeenCalledTimes(2)
  })
})
