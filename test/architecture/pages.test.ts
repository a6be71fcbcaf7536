import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PAGES, pageUrl } from '@/features/session/routes'
import { miniProgramPages } from '../../start/pages'

const root = path.resolve(__dirname, '..', '..', 'src')

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(folder, name))

test('every page that lies in the program is one that it opens', async () => {
  const folders = ['pages', ...foldersIn('packages').map((subpackage) => path.join(subpackage, 'pages'))]
  const lying = folders.flatMap(foldersIn).map((page) => `${page}/index`)
  expect(lying.sort()).toEqual([...(await miniProgramPages())].sort())
})

test('the pages that addresses are made for are those that it opens', async () => {
  expect(PAGES.map((page) => pageUrl(page).slice(1)).sort()).toEqual([...(await miniProgramPages())].sort())
})

test('every page outside the main package brings the sentences for what only such pages are refused', () => {
  const pages = foldersIn('packages').flatMap((subpackage) => foldersIn(path.join(subpackage, 'pages')))
  const without = pages.filter(
    (page) => !readFileSync(path.join(root, page, 'index.tsx'), 'utf8').includes("import '@/text/refused-in-packages'"),
  )
  expect(pages.length).toBeGreaterThan(20)
  expect(without).toEqual([])
})
