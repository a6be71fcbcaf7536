import { linesOf } from '@/features/help/help-lines'

test('a line of the manual is read as it is printed: its head, its points, what is bold', () => {
  expect(linesOf('### 一个人负责几个单位')).toEqual({
    head: true,
    pieces: [{ strong: false, words: '一个人负责几个单位' }],
  })
  expect(linesOf('- 点**确认绑定**。')).toEqual({
    head: false,
    pieces: [
      { strong: false, words: '· 点' },
      { strong: true, words: '确认绑定' },
      { strong: false, words: '。' },
    ],
  })
  expect(linesOf('**您要做的事**：填好。').pieces[0]).toEqual({ strong: true, words: '您要做的事' })
})
