import { readFileSync } from 'node:fs'
import { helpOf } from '@/features/help/help-of'
import { searchHelp } from '@/features/help/search-help'

const help = helpOf(
  [
    '# 手册',
    '您好。',
    '## 一、填写',
    '点**确认**，就保存了。',
    '- 照片最多 9 份。',
    '## 二、盖章件',
    '打印，盖章。',
    '拍照上传。',
    '## 三、以后',
    '填写以后再看。',
  ].join('\n'),
  '写在前面',
)

const FILLING = { title: '一、填写', lines: ['点**确认**，就保存了。', '- 照片最多 9 份。'] }

test.each<[string, string, ReadonlyArray<{ title: string; lines: readonly string[] }>]>([
  ['a word, by the line that says it', '照片', [{ title: '一、填写', lines: ['- 照片最多 9 份。'] }]],
  ['what is printed in bold', '点确认', [{ title: '一、填写', lines: ['点**确认**，就保存了。'] }]],
  ['several words of one line, however wide', '最多　９', [{ title: '一、填写', lines: ['- 照片最多 9 份。'] }]],
  ['a section by its name, all of it', '盖章件', [{ title: '二、盖章件', lines: ['打印，盖章。', '拍照上传。'] }]],
  [
    'a section by its name before one that speaks of it',
    '填写',
    [FILLING, { title: '三、以后', lines: ['填写以后再看。'] }],
  ],
  ['what is not there', '飞机票', []],
  ['nothing', '  ', []],
])('%s is found', (_, search, found) => {
  expect(searchHelp(help, search)).toEqual(found)
})

test.each(['盖章', '延期', '照片', '退回'])('a contact finds %s in the manual', (word) => {
  const manual = readFileSync('docs/manual/企业填报人.md', 'utf8')
  expect(searchHelp(helpOf(manual, '写在前面'), word).length).toBeGreaterThan(0)
})
