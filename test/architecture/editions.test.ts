import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '../..')

const filesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)

/** The first edition's own data. */
const FIRST = ['edition', 'printed', 'hints'].map((name) => `src/domain/rubric/${name}-2023.ts`)
const files = [...filesIn('src'), ...filesIn('cloudfunctions')].filter((file) => !FIRST.includes(file))

/** Those that have the first edition in hand because it comes with the program and lies in no database. */
const BUNDLED = ['src/domain/rubric/edition-2023.ts', 'src/services/editions.ts', 'cloudfunctions/_store/editions.ts']

/** What is counted or said of the first edition and of no other. */
const OF_ONE_EDITION = [
  /2[78] ?项/,
  /第 ?2[78]\b/,
  /2[78] ?[、,] ?2[78]/,
  /\b2[78]: /,
  /\b28 (?:rows|indicators)/i,
  /100 ?分/,
  /\/ 100\s*(?:['"`<]|自评)/,
  /七个维度|seven dimensions/i,
  /'2023-10'/,
]

/** What an example in a comment says. */
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

test('there are files to look at', () => {
  expect(files.length).toBeGreaterThan(400)
})

test.each(OF_ONE_EDITION)('nothing outside the first edition’s own data says %s', (pattern) => {
  expect(files.filter((file) => pattern.test(withoutComments(readFileSync(path.join(root, file), 'utf8'))))).toEqual([])
})

test('the first edition is imported where editions are handed out, and nowhere else', () => {
  const importing = files.filter((file) => /from '.*\/edition-2023'/.test(readFileSync(path.join(root, file), 'utf8')))
  expect(importing.filter((file) => !BUNDLED.includes(file))).toEqual([])
})
