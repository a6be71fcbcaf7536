import { render, screen, within } from '@testing-library/react'
import { Timeline, type TimelineEvent } from '@/components/timeline/timeline'

const event = (id: string, what: string): TimelineEvent => ({ id, what, who: '填报人', when: '12月1日 10:00' })
const rounds = Array.from({ length: 400 }, (_, index) => event(String(index), index % 2 ? '提交审核' : '撤回'))
const above = { title: '最近一次同意呈报', event: event('endorsed', '同意呈报') }

const FURTHER = { more: true, loading: false, loadMore: () => undefined }

test('what must not be lost stands above a history, whichever of its pages is shown', () => {
  render(<Timeline label='办理记录' events={rounds} above={above} pages={FURTHER} />)
  const [first] = screen.getAllByRole('list')
  const alone = screen.getByRole('list', { name: '最近一次同意呈报' })
  expect(first).toBe(alone)
  expect(within(alone).getByText('同意呈报')).toBeTruthy()
  expect(within(screen.getByRole('list', { name: '办理记录' })).queryByText('同意呈报')).toBeNull()
})

test('without it there is the history alone', () => {
  render(<Timeline label='办理记录' events={rounds} />)
  expect(screen.getAllByRole('list')).toHaveLength(1)
})
