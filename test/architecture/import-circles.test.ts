import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

const root = path.resolve(__dirname, '..', '..')
const FOLDERS = ['src', 'cloudfunctions', 'emulator', 'seeds', 'start', 'deployment', 'bench', 'screenshots', 'test']
const ENDINGS = ['.ts', '.tsx', '.h5.ts', '.h5.tsx', '.weapp.ts', '.weapp.tsx', '/index.ts', '/index.tsx']

type Graph = ReadonlyMap<string, readonly string[]>

const sources = FOLDERS.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)),
).filter((file) => /\.tsx?$/.test(file))
const known = new Set(sources)

/** The files that an import means: two where the platforms differ. */
const meant = (from: string, specifier: string): readonly string[] => {
  const base = specifier.startsWith('@/')
    ? path.join('src', specifier.slice(2))
    : path.join(path.dirname(from), specifier)
  return ENDINGS.map((ending) => base + ending).filter((file) => known.has(file))
}

/** Imports for types count as well: who has to be read to understand a file is what a circle is about. */
const importsOf = (file: string): readonly string[] =>
  ts
    .preProcessFile(readFileSync(path.join(root, file), 'utf8'), true, true)
    .importedFiles.map(({ fileName }) => fileName)
    .filter((specifier) => /^(\.|@\/)/.test(specifier))
    .flatMap((specifier) => meant(file, specifier))

/** Every way back to where one was, once each, as the files that lie on it. */
const circlesIn = (graph: Graph): readonly string[] => {
  const done = new Set<string>()
  const onPath: string[] = []
  const found: string[] = []
  const walk = (file: string): void => {
    const at = onPath.indexOf(file)
    if (at >= 0) found.push([...onPath.slice(at), file].join(' → '))
    if (at >= 0 || done.has(file)) return
    onPath.push(file)
    for (const next of graph.get(file) ?? []) walk(next)
    onPath.pop()
    done.add(file)
  }
  for (const file of graph.keys()) walk(file)
  return found
}

describe('no file imports itself by way of others', () => {
  test.each([
    ['none', { a: ['b', 'c'], b: ['c'], c: [] }, []],
    ['two files', { a: ['b'], b: ['a'] }, ['a → b → a']],
    ['three files, entered from outside', { a: ['b'], b: ['c'], c: ['d'], d: ['b'] }, ['b → c → d → b']],
  ])('a circle of %s is found', (_, imports, circles) => {
    expect(circlesIn(new Map(Object.entries(imports)))).toEqual(circles)
  })

  test('imports are read, those for types and those while the program runs too', () => {
    expect(importsOf('start/pages.ts')).toEqual(['src/app.config.ts'])
    expect(importsOf('emulator/database/store.ts')).toContain('emulator/database/value.ts')
    expect(importsOf('src/app.tsx')).toContain('src/features/session/use-app.ts')
  })

  test('in all of the program', () => {
    expect(circlesIn(new Map(sources.map((file) => [file, importsOf(file)])))).toEqual([])
  })
})
