import { fireEvent, render, screen } from '@testing-library/react'
import { edition2023 } from '@/domain/rubric/edition-2023'
import { hints2023 } from '@/domain/rubric/hints-2023'
import { indicatorsOf, type Indicator } from '@/domain/rubric/rubric'
import { WritingHelp } from '@/packages/contact/pages/dimension/writing-help'

const [first, second] = indicatorsOf(edition2023)
const shown = (indicator: Indicator | undefined, version = edition2023.version) => {
  if (!indicator) throw new Error('no indicator')
  return render(<WritingHelp version={version} indicator={indicator} />)
}

test('the notice’s own example stands first and is marked official; ours is marked invented, and behind a tap', () => {
  const { container } = shown(first)
  expect(container.textContent).toMatch(/^官方示例：XX年X月，成立以XX为组长的领导小组.*怎么写：/)
  expect(container.textContent).not.toContain(hints2023[1]?.example)
  fireEvent.click(screen.getByRole('button', { name: '看参考示例' }))
  expect(screen.getByText('参考示例（虚构）')).toBeTruthy()
  expect(screen.getByText(hints2023[1]?.example ?? '')).toBeTruthy()
})

test('an indicator to which the notice gives none has ours alone', () => {
  const { container } = shown(second)
  expect(container.textContent).toMatch(/^怎么写：/)
})

test('one of a later edition shows what its edition says, and nothing where it says nothing', () => {
  expect(shown(second, '2031-1').container.textContent).toBe('')
  const { container } = shown(second && { ...second, writing: { hint: '写新的一条。', example: '例子' } }, '2031-1')
  expect(container.textContent).toContain('怎么写：写新的一条。')
})
