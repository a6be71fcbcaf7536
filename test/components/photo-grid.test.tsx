import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { PhotoGrid, type PhotoGridProps } from '@/components/photo-grid/photo-grid'
import type { Photo, PhotoState } from '@/components/photo-grid/photo-tile'

const photo = (id: string, state: PhotoState = { kind: 'done' }, caption?: string): Photo => ({
  id,
  src: `wxfile://${id}`,
  state,
  caption,
})

function shown(props: Partial<PhotoGridProps>) {
  const heard = { onOpen: jest.fn(), onAdd: jest.fn(), onRemove: jest.fn(), onRetry: jest.fn(), onCaption: jest.fn() }
  render(<PhotoGrid photos={[]} {...heard} {...props} />)
  return heard
}

it('says how many may still be added, and adds', () => {
  const { onAdd } = shown({ photos: [photo('a')], max: 4 })
  fireEvent.click(screen.getByRole('button', { name: '添加照片，还可添加 3 张' }))
  expect(onAdd).toHaveBeenCalledTimes(1)
})

it('says what to do when there is no more room', () => {
  shown({ photos: [photo('a')], max: 1 })
  expect(screen.queryByRole('button', { name: /添加照片/ })).toBeNull()
  expect(screen.getByText('已到 1 份，删去一份才能再添加')).toBeTruthy()
})

it('names a photo by its caption, or by its place', () => {
  const { onOpen } = shown({ photos: [photo('a', { kind: 'done' }, '培训签到表'), photo('b')] })
  fireEvent.click(screen.getByRole('button', { name: '查看培训签到表' }))
  fireEvent.click(screen.getByRole('button', { name: '查看第 2 张照片' }))
  expect(onOpen.mock.calls).toEqual([['a'], ['b']])
})

it('shows each upload its own progress', () => {
  shown({ photos: [photo('a', { kind: 'uploading', percent: 64 }), photo('b', { kind: 'uploading', percent: 5.4 })] })
  expect(screen.getAllByRole('progressbar').map((bar) => bar.textContent)).toEqual(['上传 64%', '上传 5%'])
})

it('says that a photo waits for the network', () => {
  shown({ photos: [photo('a', { kind: 'waiting' })] })
  expect(screen.getByText(/等待联网/)).toBeTruthy()
})

it.each(['busy', 'quota'] as const)(
  'says of one that the platform does not take now that it goes up by itself: %s',
  (because) => {
    shown({ photos: [photo('a', { kind: 'waiting', because })] })
    expect(screen.getByText('稍后自动上传')).toBeTruthy()
    expect(screen.queryByText(/额度|服务/)).toBeNull()
  },
)

it('offers a failed photo another try, with its reason', () => {
  const { onRetry, onOpen } = shown({ photos: [photo('a', { kind: 'failed', reason: '照片太大' })] })
  fireEvent.click(screen.getByRole('button', { name: '第 1 张照片照片太大，重试' }))
  expect(onRetry).toHaveBeenCalledWith('a')
  expect(onOpen).not.toHaveBeenCalled()
})

it('asks before a photo goes, through its owner', () => {
  const { onRemove, onOpen } = shown({ photos: [photo('a')] })
  fireEvent.click(screen.getByRole('button', { name: '删除第 1 张照片' }))
  expect(onRemove).toHaveBeenCalledWith('a')
  expect(onOpen).not.toHaveBeenCalled()
  expect(screen.getByRole('button', { name: '查看第 1 张照片' })).toBeTruthy()
})

it('only opens while read-only', () => {
  shown({ photos: [photo('a', { kind: 'done' }, '合影')], readOnly: true })
  expect(screen.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual(['查看合影'])
})

it('says that there are none', () => {
  shown({ readOnly: true })
  expect(screen.getByText('没有佐证材料')).toBeTruthy()
})

it('says that a photo is being compressed, and not that nothing of it was sent', () => {
  shown({ photos: [{ ...photo('a'), state: { kind: 'preparing' } }] })
  expect(screen.getByText('正在压缩')).toBeTruthy()
  expect(screen.queryByText(/上传/)).toBeNull()
})

it('counts documents among what there is room for', () => {
  shown({ photos: [photo('a')], max: 3, documents: 1 })
  expect(screen.getByRole('button', { name: '添加照片，还可添加 1 张' })).toBeTruthy()
  cleanup()
  shown({ photos: [photo('a')], max: 3, documents: 2 })
  expect(screen.queryByRole('button', { name: /添加照片/ })).toBeNull()
})
