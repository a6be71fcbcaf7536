import { goOn, watchForeground } from '@/services/foreground'

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { onAppHide: () => 0, onAppShow: () => 0, offAppHide: () => 0, offAppShow: () => 0 },
}))

test('whoever asks for it has everything that waits go on, but what was closed', () => {
  const [open, closed] = [jest.fn(), jest.fn()]
  watchForeground({ hidden: () => undefined, shown: open })
  watchForeground({ hidden: () => undefined, shown: closed })()
  goOn()
  expect([open.mock.calls.length, closed.mock.calls.length]).toEqual([1, 0])
})
