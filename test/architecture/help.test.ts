import { readFileSync } from 'node:fs'
import path from 'node:path'
import { helpOf, LEAD, MANUALS } from '../../config/manual-help'

const root = path.resolve(__dirname, '..', '..')
const roles = Object.keys(MANUALS) as ReadonlyArray<keyof typeof MANUALS>
const manualOf = (role: keyof typeof MANUALS): string =>
  readFileSync(path.join(root, 'docs', 'manual', MANUALS[role]), 'utf8')
const shownTo = (role: keyof typeof MANUALS): unknown =>
  JSON.parse(readFileSync(path.join(root, 'src', 'text', 'help', `${role}.json`), 'utf8'))

test.each(roles)('使用帮助 for a %s says what the manual says; `npm run manual-help` makes it so', (role) => {
  expect(shownTo(role)).toEqual(helpOf(manualOf(role), LEAD))
})

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
  expect(helpOf(manual, LEAD)).toEqual({
    title: '手册',
    sections: [
      { title: LEAD, lines: ['您好。'] },
      { title: '一、第一步', lines: ['1. 点**确认**，像 ABCD。', '- **已保存**：存好了；放心', '见手册。'] },
    ],
  })
})
