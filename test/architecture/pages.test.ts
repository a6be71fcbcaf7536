import { readdirSync } from 'node:fs'
import path from 'node:path'
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
