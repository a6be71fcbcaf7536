import { render, screen } from '@testing-library/react'
import type { WebSessions } from '@/features/settings/use-web-sessions'
import { CodeCard } from '@/packages/papers/pages/web-sessions/code-card'

const shown = (address: string | undefined) =>
  render(
    <CodeCard
      {...({ address, code: '', isWhole: false, looking: false, scanNow: null } as unknown as WebSessions)}
      {...{ setCode: jest.fn(), look: jest.fn() }}
    />,
  )

test('the address is said to be below where it is', () => {
  shown('https://desk.example.org')
  expect(screen.getByText(/打开下面的网址/)).toBeTruthy()
  expect(screen.getByText('网址：https://desk.example.org')).toBeTruthy()
})

test('while it is not there yet, or could not be read, nothing is said to be below', () => {
  shown(undefined)
  expect(screen.getByText(/打开产改评估的网页版，会显示 8 位登录码/)).toBeTruthy()
  expect(screen.queryByText(/下面/)).toBeNull()
})
