import { helpOf } from '@/features/help/help-of'

test('a table becomes sentences, and pictures, links and signs of Markdown are left out', () => {
  const manual = [
    ...[
      '# 手册',
      '',
      '您好。',
      '',
      '## 一、第一步',
      '',
      '<img src="a.png" alt="图"> ',
      '1. 点**确认**，像 `ABCD`。',
      '',
    ],
    ...['| 您看到 | 意思 | 怎么办 |', '|---|---|---|', '| 已保存 | 存好了 | 放心 |', '', '见[手册](x.md)。', ''],
  ].join('\n')
  expect(helpOf(manual, '写在前面')).toEqual({
    title: '手册',
    sections: [
      { title: '写在前面', lines: ['您好。'] },
      { title: '一、第一步', lines: ['1. 点**确认**，像 ABCD。', '- **已保存**：存好了；放心', '见手册。'] },
    ],
  })
})
