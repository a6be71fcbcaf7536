import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { scratchFolder } from '../support/scratch-folder'

const PROGRAM = path.resolve(__dirname, '..', '..', 'config', 'typecheck-project.mjs')

/** A project that sees a folder of another one, which is left out here. */
const folder = scratchFolder('typecheck')
const write = (file: string, text: string): void => {
  const full = path.join(folder, file)
  mkdirSync(path.dirname(full), { recursive: true })
  writeFileSync(full, `${text}\n`)
}
const INCREASED = 'export const increased = (count: number): number => count + 1'
const USED = "import { increased } from './other/increased'\nexport const two: number = increased(1)"

const OPTIONS = {
  strict: true,
  noEmit: true,
  types: [],
  lib: ['ES2022'],
  module: 'ESNext',
  moduleResolution: 'Bundler',
}

beforeEach(() => {
  write('tsconfig.json', JSON.stringify({ compilerOptions: OPTIONS, include: ['*.ts'] }))
  write('other/increased.ts', INCREASED)
  write('used.ts', USED)
})

/** In which files a mistake is found. */
const found = (): readonly string[] => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [PROGRAM, '.', path.join(folder, 'memory'), 'other'], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  const files = stripVTControlCharacters(stdout).match(/^\S+\.(?:ts|json)(?=:)/gm) ?? []
  expect(status).toBe(files.length > 0 ? 1 : 0)
  return files
}

describe('types of one project', () => {
  test('are found wrong where they are, and again as long as nothing has changed', () => {
    expect(found()).toEqual([])
    write('used.ts', USED.replace('number', 'string'))
    expect([found(), found()]).toEqual([['used.ts'], ['used.ts']])
  })

  test('are found wrong where a left out folder’s type has changed, and what is wrong within it is not', () => {
    expect(found()).toEqual([])
    write('other/increased.ts', INCREASED.replace(': number =>', ': string =>'))
    expect(found()).toEqual(['used.ts'])
  })

  test('are found wrong again after they were right, by what was changed, came, or lies deeper', () => {
    expect([found(), found()]).toEqual([[], []])
    write('other/increased.ts', INCREASED.replace(': number =>', ': string =>'))
    expect(found()).toEqual(['used.ts'])
    write('other/increased.ts', INCREASED)
    expect(found()).toEqual([])
    write('tsconfig.json', JSON.stringify({ compilerOptions: OPTIONS, include: ['**/*.ts'] }))
    expect(found()).toEqual([])
    write('deeper/new.ts', 'export const three: number = "3"')
    expect(found()).toEqual(['deeper/new.ts'])
    rmSync(path.join(folder, 'deeper'), { recursive: true })
    expect(found()).toEqual([])
  })

  test('are wrong where it cannot be read', () => {
    write('tsconfig.json', '{ "compilerOptions": { "strictest": true }, "include": ["*.ts"] }')
    expect(found()).toEqual(['tsconfig.json'])
  })
})
