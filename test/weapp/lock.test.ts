import path from 'node:path'
import { readJson } from './built-files'

interface Locked {
  readonly resolved?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const { packages } = readJson<{ packages: Readonly<Record<string, Locked>> }>(
  path.resolve(__dirname, '..', '..', 'package-lock.json'),
)

/** Where Node would look for a dependency of the package that lies at `from`. */
const isLocked = (from: string, name: string): boolean => {
  const folders = from
    .split('/node_modules/')
    .map((_, index, parts) => parts.slice(0, parts.length - index).join('/node_modules/'))
  return [...folders.map((folder) => `${folder}/node_modules/${name}`), `node_modules/${name}`].some(
    (each) => each in packages,
  )
}

describe('package-lock.json', () => {
  test('names no registry', () => {
    expect(Object.values(packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([])
  })

  test("lists every platform's binaries, without which npm ci refuses the lock", () => {
    const missing = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(from, name)),
    )
    expect(missing).toEqual([])
  })
})
