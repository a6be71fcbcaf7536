import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..', '..')

/** The second words for a thing, and words for nothing in particular, that names are not made of (docs/glossary.md). */
const NOT_USED = ['desk', 'errand', 'oversight', 'overview', 'similarity', 'trouble', 'popup', 'modal'] as const
const NOT_A_FILE = [...NOT_USED, 'util', 'utils', 'common', 'helper', 'helpers', 'manager']

/** Names that programs on phones, messages and stored data already use, or that others gave. */
const GIVEN = new Set(['OVERSIGHT_FILTERS', 'OversightFilter'])

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const here = path.posix.join(folder, entry.name)
    if (entry.isDirectory()) return filesBelow(here)
    return /\.(tsx?|scss)$/.test(entry.name) ? [here] : []
  })

/** The words that a name is put together from: "use-review-desk", "useReviewDesk" and "REVIEW_DESK" are of three each. */
const wordsIn = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.toLowerCase())

const isMadeOf = (name: string, words: readonly string[]): boolean =>
  !GIVEN.has(name) && wordsIn(name).some((word) => words.includes(word))

const DECLARED = /\b(?:const|let|function|class|interface|type|enum)\s+([A-Za-z_$][\w$]*)/g

const FOLDERS = ['src', 'cloudfunctions', 'emulator', 'start', 'seeds', 'bench', 'deployment']
const files = FOLDERS.flatMap(filesBelow)

test('no file is named by a word that the glossary has another one for', () => {
  expect(files.filter((file) => isMadeOf(file, NOT_A_FILE))).toEqual([])
})

test('nothing is declared by such a word', () => {
  const declared = files
    .filter((file) => !file.endsWith('.scss'))
    .flatMap((file) =>
      [...readFileSync(path.join(root, file), 'utf8').matchAll(DECLARED)].map(([, name = '']) => `${file}: ${name}`),
    )
  expect(declared.length).toBeGreaterThan(5000)
  expect(declared.filter((line) => isMadeOf(line.split(': ')[1] ?? '', NOT_USED))).toEqual([])
})

test.each(['use-review-desk', 'ReviewDesk', 'OVERVIEW_PAGE', 'sheetErrand', 'TROUBLE'])(
  'a name like %s is found',
  (name) => {
    expect(isMadeOf(name, NOT_USED)).toBe(true)
  },
)

test.each(['DocumentJob', 'desktop', 'StampedSheet'])('a name like %s is let be', (name) => {
  expect(isMadeOf(name, NOT_USED)).toBe(false)
})
