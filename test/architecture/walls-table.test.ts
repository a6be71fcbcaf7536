import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

interface Wall {
  readonly layers?: readonly string[]
  readonly files?: readonly string[]
  readonly texts?: readonly string[]
  readonly types?: readonly string[]
  readonly packages?: readonly string[]
  readonly node?: boolean
}

interface Walls {
  readonly layers: Readonly<Record<string, Wall>>
  readonly features: Readonly<Record<string, readonly string[]>>
  readonly featuresForAll: readonly string[]
}

const root = path.resolve(__dirname, '..', '..')

/** Read by Node itself: the configuration is an ES module. */
const walls = JSON.parse(
  execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      `import { FEATURES_FOR_ALL, FEATURES_ON_FEATURES, WALLS } from './config/lint/walls.mjs'
       console.log(JSON.stringify({ layers: WALLS, features: FEATURES_ON_FEATURES, featuresForAll: FEATURES_FOR_ALL }))`,
    ],
    { cwd: root, encoding: 'utf8' },
  ),
) as Walls

const document = readFileSync(path.join(root, 'docs', 'architecture.md'), 'utf8')

/** The rows of the table with this head, without the columns between the first and the last. */
const tableOf = (head: string): Readonly<Record<string, string>> => {
  const lines = document.slice(document.indexOf(head)).split('\n').slice(2)
  const rows = lines.slice(
    0,
    lines.findIndex((line) => !line.startsWith('|')),
  )
  return Object.fromEntries(
    rows.map((row) => {
      const cells = row.split('|').map((cell) => cell.trim())
      return [(cells[1] ?? '').replaceAll('`', ''), cells[cells.length - 2] ?? '']
    }),
  )
}

const short = (layer: string): string => layer.split('/').pop() ?? ''

const written = ({ layers = [], files = [], texts = [], types = [], packages = [], node = false }: Wall): string =>
  [
    ...layers.map(short),
    ...files,
    ...texts.map((text) => `\`${text.replace('../../', '')}\``),
    ...types.map((layer) => `types of ${short(layer)}`),
    ...packages.map((name) => `\`${name}\``),
    ...(node ? ['Node'] : []),
  ].join(', ')

describe('the table of layers', () => {
  const { src: _outside, ...layers } = walls.layers

  test('says of each what lint lets it import, and of nothing else', () => {
    expect(tableOf('| layer | holds | may import |')).toEqual(
      Object.fromEntries(Object.entries(layers).map(([layer, wall]) => [layer, written(wall)])),
    )
  })

  test('leaves out no folder of the program', () => {
    const folders = ['src', 'cloudfunctions'].flatMap((folder) =>
      readdirSync(path.join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && entry.name !== 'styles')
        .map(({ name }) => `${folder}/${name}`),
    )
    expect(Object.keys(layers).sort()).toEqual([...folders, 'emulator'].sort())
  })

  test('names nothing that is gone', () => {
    for (const { layers: seen = [], types = [], packages = [] } of Object.values(walls.layers)) {
      for (const folder of [...seen, ...types]) expect(existsSync(path.join(root, folder))).toBe(true)
      for (const name of packages) expect(existsSync(path.join(root, 'node_modules', name))).toBe(true)
    }
  })
})

describe('the table of features', () => {
  test('says what each builds on, as lint does', () => {
    expect(tableOf('| feature | builds on |')).toEqual(
      Object.fromEntries(Object.entries(walls.features).map(([feature, others]) => [feature, others.join(', ')])),
    )
    expect(document).toContain(
      `A feature may build on \`${walls.featuresForAll[0]}\`, \`${walls.featuresForAll[1]}\` and \`${walls.featuresForAll[2]}\``,
    )
  })

  test('names nothing that is gone', () => {
    const named = [...Object.entries(walls.features).flat(2), ...walls.featuresForAll]
    for (const feature of named) expect(existsSync(path.join(root, 'src', 'features', feature))).toBe(true)
  })
})
