import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { builtFolder } from '../../../config/built-folder'
import { filesIn } from '../built-files'
import { ProgramFiles } from '../harness/program-files'

/** What a page costs to open, and what it weighs. */
export interface PageFigures {
  readonly calls: number
  readonly bytes: number
  readonly nodes: number
  readonly depth: number
  readonly weight: number
}

export interface Figures {
  readonly packages: Readonly<Record<string, number>>
  readonly pages: Readonly<Record<string, PageFigures>>
}

const KEPT = path.resolve(__dirname, '..', 'figures.json')
const DOCUMENT = path.resolve(__dirname, '..', '..', '..', 'docs', 'performance.md')
const TABLES = /(<!-- figures -->\n)[\s\S]*(<!-- end of figures -->)/

export const recorded = (): Figures => JSON.parse(readFileSync(KEPT, 'utf8')) as Figures

/** What may be added to so many bytes without anybody looking: a sentence or two. */
export const allowed = (before: number): number => Math.round(before * 1.05) + 1024

/** A page's own files. */
export const weightOf = (route: string): number => {
  const folder = path.join(builtFolder('weapp'), path.dirname(route))
  return readdirSync(folder).reduce((sum, file) => sum + statSync(path.join(folder, file)).size, 0)
}

/** Bytes by package, as WeChat counts them: what DevTools alone reads is not uploaded. */
export const packageSizes = (): Record<string, number> => {
  const folder = builtFolder('weapp')
  const { packages } = new ProgramFiles(folder)
  const sizes = Object.fromEntries(['main', ...packages].map((name) => [name, 0]))
  for (const file of filesIn(folder, '')) {
    const full = path.join(folder, file)
    if (file === 'project.config.json' || statSync(full).isDirectory()) continue
    const owner = packages.find((root) => file.startsWith(`${root}/`)) ?? 'main'
    sizes[owner] = (sizes[owner] ?? 0) + statSync(full).size
  }
  return sizes
}

const table = (head: readonly string[], rows: ReadonlyArray<ReadonlyArray<string | number>>): string =>
  [head, head.map((_, index) => (index === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n')

export const tablesOf = ({ packages, pages }: Figures): string =>
  [
    table(
      ['page', 'setData calls', 'setData bytes', 'nodes', 'depth', 'own files, bytes'],
      Object.entries(pages).map(([route, { calls, bytes, nodes, depth, weight }]) => [
        route,
        calls,
        bytes,
        nodes,
        depth,
        weight,
      ]),
    ),
    table(['package', 'bytes'], Object.entries(packages)),
  ].join('\n\n')

export const record = (figures: Figures): void => {
  writeFileSync(KEPT, `${JSON.stringify(figures, null, 2)}\n`)
  if (!existsSync(DOCUMENT)) return
  const text = readFileSync(DOCUMENT, 'utf8')
  writeFileSync(
    DOCUMENT,
    text.replace(TABLES, (_, begin: string, end: string) => `${begin}\n${tablesOf(figures)}\n\n${end}`),
  )
}
