import { fireEvent, render, screen } from '@testing-library/react'
import { ToastOutlet, ToastProvider } from '@/components/toast/toast'
import { EarlierSection } from '@/packages/papers/pages/report/earlier-section'

const shown = (text: string, onWrite?: (text: string) => void) => {
  render(
    <ToastProvider>
      <EarlierSection cycleTitle='2025 年度阶段性评估' earlierText='去年的成效。' text={text} onWrite={onWrite} />
      <ToastOutlet />
    </ToastProvider>,
  )
  fireEvent.click(screen.getByRole('button', { name: /2025 年度填写/ }))
}

test('is only read where the report cannot be written', () => {
  shown('')
  expect(screen.getByText('去年的成效。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '引用到本年度' })).toBeNull()
})

test.each([
  ['into an empty section', '', '去年的成效。'],
  ['behind what is written', '今年的成效。', '今年的成效。\n去年的成效。'],
])('goes %s with a tap, and out of it with another', (_, before, after) => {
  const onWrite = jest.fn()
  shown(before, onWrite)
  fireEvent.click(screen.getByRole('button', { name: '引用到本年度' }))
  expect(onWrite).toHaveBeenLastCalledWith(after)
  fireEvent.click(screen.getByRole('button', { name: '撤销' }))
  expect(onWrite).toHaveBeenLastCalledWith(before)
})
