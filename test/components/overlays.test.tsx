import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { act, fireEvent, render, screen } from '@testing-library/react'
import { AppearanceProvider } from '@/components/appearance/appearance'
import { Button } from '@/components/button/button'
import { Dialog } from '@/components/dialog/dialog'
import { HalfSheet } from '@/components/half-sheet/half-sheet'
import { Page } from '@/components/page/page'
import { ToastProvider, useToast } from '@/components/toast/toast'

describe('a dialog', () => {
  const shown = (more: { busy?: boolean; cancelText?: null } = {}) => {
    const heard = { onConfirm: jest.fn(), onCancel: jest.fn() }
    render(<Dialog open title='退回给企业修改？' confirmText='退回' {...heard} {...more} />)
    return heard
  }

  it('is named by its question and offers both ways', () => {
    const { onConfirm, onCancel } = shown()
    expect(screen.getByRole('dialog', { name: '退回给企业修改？' })).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: '退回' }))
    fireEvent.click(screen.getByRole('button', { name: '取消' }))
    expect([onConfirm.mock.calls.length, onCancel.mock.calls.length]).toEqual([1, 1])
  })

  it('closes by Escape in a browser', () => {
    const { onCancel } = shown()
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
    expect(onCancel).toHaveBeenCalledTimes(1)
  })

  it('cannot be answered twice, nor left by Escape, while it is busy', () => {
    const { onConfirm, onCancel } = shown({ busy: true })
    fireEvent.click(screen.getByRole('button', { name: '退回' }))
    fireEvent.keyDown(screen.getByRole('dialog'), { key: 'Escape' })
    expect(onConfirm).not.toHaveBeenCalled()
    expect(onCancel).not.toHaveBeenCalled()
  })

  it('may only have to be read', () => {
    shown({ cancelText: null })
    expect(screen.getAllByRole('button')).toHaveLength(1)
  })
})

it('a sheet is there only while it is open, and its cross says what it closes', () => {
  const onClose = jest.fn()
  const { rerender } = render(<HalfSheet open={false} title='写意见' onClose={onClose} />)
  expect(screen.queryByRole('dialog')).toBeNull()
  rerender(<HalfSheet open title='写意见' onClose={onClose} />)
  fireEvent.click(screen.getByRole('button', { name: '关闭写意见' }))
  expect(onClose).toHaveBeenCalledTimes(1)
})

describe('a toast', () => {
  const undo = jest.fn()
  const Deleting = () => {
    const { show } = useToast()
    return (
      <Button onPress={() => show({ text: '已删除 1 张照片', tone: 'ok', action: { text: '撤销', onPress: undo } })}>
        删除
      </Button>
    )
  }

  it('can be acted on for a while, and then goes', () => {
    jest.useFakeTimers()
    render(
      <ToastProvider>
        <Page>
          <Deleting />
        </Page>
      </ToastProvider>,
    )
    fireEvent.click(screen.getByRole('button', { name: '删除' }))
    fireEvent.click(screen.getByRole('button', { name: '撤销' }))
    expect(undo).toHaveBeenCalledTimes(1)
    expect(screen.queryByText('已删除 1 张照片')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: '删除' }))
    act(() => jest.advanceTimersByTime(5900))
    expect(screen.getByText('已删除 1 张照片')).toBeTruthy()
    act(() => jest.advanceTimersByTime(200))
    expect(screen.queryByText('已删除 1 张照片')).toBeNull()
    jest.useRealTimers()
  })
})

it('a page wears the theme, the mode and the font size that were chosen', () => {
  const { container } = render(
    <AppearanceProvider value={{ theme: 'dark', mode: 'elder', fontScale: 1.5 }}>
      <Page>内容</Page>
    </AppearanceProvider>,
  )
  const root = container.querySelector<HTMLElement>('.k-root')
  expect(root?.className).toBe('k-root k-page theme-dark mode-elder')
  expect(root?.style.getPropertyValue('--font-scale')).toBe('1.5')
})

test('nothing lies over a page but dialogs and sheets, which hold it still, and a message that passes', () => {
  const src = path.resolve(__dirname, '../../src')
  const over = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.(scss|tsx)$/.test(file) && /position:\s*'?fixed/.test(readFileSync(path.join(src, file), 'utf8')),
    )
    .map((file) => file.split(path.sep).join('/'))
  expect(over.sort()).toEqual(['components/dialog/overlay.scss', 'components/toast/toast.scss'])
})
