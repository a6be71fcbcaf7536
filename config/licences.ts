/** Writes docs/licences.md from what the last builds were made of: `npm run licences`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(__dirname, '..')

/** What leaves this machine; the local H5 program does not. */
export const SHIPPED = { functions: 'the functions', weapp: 'the mini-program', web: 'the web program' } as const
export type Shipped = keyof typeof SHIPPED

/** Licences that allow shipping in a closed program, at the price of naming whoever wrote it; the font may be embedded in papers. */
export const ALLOWED: readonly string[] = [
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0', 'BlueOak-1.0.0', 'OFL-1.1'],
  ...['(MIT AND Zlib)', '(MIT OR Apache-2.0)'],
]

/** What a package says nowhere in its package.json, and where it is said instead. */
const SAID_ELSEWHERE: Readonly<Record<string, string>> = {
  'png-js': 'MIT',
  // Tencent's own, published with its SDK and needed by it, whose licence is MIT.
  '@cloudbase/signature-nodejs': 'MIT',
  '@cloudbase/wx-cloud-client-sdk': 'MIT',
}

export interface ShippedPackage {
  readonly name: string
  readonly version: string
  /** As its package.json names it; '' where it names none and nothing else is known. */
  readonly licence: string
}

/** The packages whose code lies in a build on this machine, by name. */
export const packagesIn = (build: Shipped | 'h5'): readonly ShippedPackage[] => {
  const record = path.join(root, '.local', 'build', '.inputs', `${build}.json`)
  const { packages } = JSON.parse(readFileSync(record, 'utf8')) as { packages: readonly string[] }
  return (
    packages
      // What a package has taken into itself has no package.json: it is that package's.
      .filter((folder) => existsSync(path.join(root, folder, 'package.json')))
      .map((folder) => {
        const { name, version, license } = JSON.parse(
          readFileSync(path.join(root, folder, 'package.json'), 'utf8'),
        ) as { readonly name: string; readonly version: string; readonly license?: string }
        return { name, version, licence: license ?? SAID_ELSEWHERE[name] ?? '' }
      })
      .sort((one, other) => (one.name + one.version < other.name + other.version ? -1 : 1))
  )
}

const table = (build: Shipped): string =>
  [
    `## In ${SHIPPED[build]}`,
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...packagesIn(build).map(({ name, version, licence }) => `| \`${name}\` | ${version} | ${licence} |`),
  ].join('\n')

/** The list of what ships, whole. */
export const licences = (): string =>
  [
    '# Licences of what ships',
    [
      'Packages of npm whose code lies in what is uploaded, as the bundlers report it; `npm run licences` writes this list anew, and a test',
      'compares it. What builds and tests alone is in no program and is not listed. Why each package of ours is there stands in',
      '[dependencies.md](dependencies.md).',
    ].join('\n'),
    ...(Object.keys(SHIPPED) as Shipped[]).map(table),
  ].join('\n\n') + '\n'

if (require.main === module) writeFileSync(path.join(root, 'docs', 'licences.md'), licences())
