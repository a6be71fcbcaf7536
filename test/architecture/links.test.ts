import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { ParserOptions } from 'prettier'
import { parsers } from 'prettier/plugins/markdown'

const root = path.resolve(__dirname, '..', '..')

/** A piece of a page as Prettier's own reader of Markdown sees it. */
interface Piece {
  readonly type: string
  readonly url?: string
  readonly value?: string
  readonly children?: readonly Piece[]
}

const OTHERS = new Set(['node_modules', 'dist'])
/** Every file of the repository, from its folder on; what begins with a dot is an editor's, git's or made here. */
const FILES: readonly string[] = (function below(folder: string): readonly string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && !OTHERS.has(name))
    .flatMap((entry) => {
      const here = path.posix.join(folder, entry.name)
      return entry.isDirectory() ? below(here) : [here]
    })
})('')

const piecesOf = (text: string): readonly Piece[] => {
  const all = (piece: Piece): readonly Piece[] => [piece, ...(piece.children ?? []).flatMap(all)]
  return all(parsers.markdown.parse(text, { originalText: text } as ParserOptions) as Piece)
}

const wordsOf = ({ value = '', children = [] }: Piece): string => value + children.map(wordsOf).join('')

/** What a heading is reached by, as GitHub and editors make it. */
const anchorOf = (heading: Piece): string =>
  wordsOf(heading)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

const anchorsOf = (text: string): readonly string[] =>
  piecesOf(text)
    .filter(({ type }) => type === 'heading')
    .map(anchorOf)

const linksOf = ({ type, url, value = '' }: Piece): readonly string[] => {
  if (type === 'html') return [...value.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address = '']) => address)
  return url === undefined ? [] : [url]
}

/** Whether a link leads somewhere: to a file or folder, and to a heading where it names one. Addresses elsewhere are not asked. */
const leads = (page: string, link: string, read: (file: string) => string): boolean => {
  if (/^[a-z]+:/.test(link)) return true
  const [file = '', anchor] = decodeURI(link).split('#')
  const target = file === '' ? page : path.posix.join(path.posix.dirname(page), file)
  if (target !== page && !existsSync(path.join(root, target))) return false
  return anchor === undefined || anchorsOf(read(target)).includes(anchor)
}

/** Where a path that is written short begins: docs say `domain/form` and `_store/people.ts`, and a folder's page names its own. */
const foldersFrom = (page: string): readonly string[] => [
  '',
  path.posix.dirname(page),
  'src',
  'src/domain',
  'cloudfunctions',
  'test',
  'test/functions',
]
/** What a path begins with. In the cloud's storage there are `documents` and `packages` too, so these are said with what they lie in. */
const FIRST = new Set(
  FILES.flatMap((file) => {
    const [first = '', second = '', third] = file.split('/')
    return third !== undefined && (first === 'src' || first === 'cloudfunctions') ? [first, second] : [first]
  }).filter((name) => name !== 'documents' && name !== 'packages'),
)

const SOURCE = /\.(tsx?|mjs)$/

/** Whether a word in backticks is meant as a path of the repository. */
const looksLikeAPath = (word: string): boolean => {
  if (!/^[\w<>.-]+(\/[\w<>.-]+)*\/?$/.test(word) || word.startsWith('.')) return false
  if (SOURCE.test(word)) return true
  const [first = '', second] = word.split('/')
  return second !== undefined && second !== '' && FIRST.has(first)
}

/** `<paper>` stands for any name, and an ending may be left out as in an import. */
const isThere = (page: string, word: string): boolean => {
  const wanted = word
    .replace(/\/$/, '')
    .replaceAll('.', '\\.')
    .replace(/<[\w-]+>/g, '[^/]+')
  if (!/\/./.test(word)) return FILES.some((file) => new RegExp(`(^|/)${wanted}$`).test(file))
  const folders = foldersFrom(page).map((folder) => (folder === '' || folder === '.' ? '' : `${folder}/`))
  const pattern = new RegExp(`^(${folders.join('|')})${wanted}(\\.tsx?)?(/|$)`)
  return FILES.some((file) => pattern.test(file))
}

const pathsOf = ({ type, value = '' }: Piece): readonly string[] =>
  type === 'inlineCode' || type === 'code' ? value.split(/\s+/).filter(looksLikeAPath) : []

const onDisk = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** What of a page leads nowhere. */
const astray = (page: string, text: string): readonly string[] => {
  const pieces = piecesOf(text)
  return [
    ...pieces.flatMap(linksOf).filter((link) => !leads(page, link, (file) => (file === page ? text : onDisk(file)))),
    ...pieces.flatMap(pathsOf).filter((word) => !isThere(page, word)),
  ]
}

const pages = FILES.filter((file) => file.endsWith('.md'))

test.each(pages)('every link and every path in %s leads somewhere', (page) => {
  expect(astray(page, onDisk(page))).toEqual([])
})

describe('what leads nowhere is found', () => {
  const page = 'docs/page.md'
  test.each([
    ['a file that is gone', '[it](gone.md)', 'gone.md'],
    ['a heading that is gone', '[it](testing.md#gone)', 'testing.md#gone'],
    ['a heading of the page itself', '# Here\n\n[it](#there)', '#there'],
    ['a picture', '![it](images/gone.png)', 'images/gone.png'],
    ['a picture in HTML', '<p>\n  <img src="images/gone.png">\n</p>', 'images/gone.png'],
    ['a path in backticks', '`src/domain/gone.ts`', 'src/domain/gone.ts'],
    ['a path that is written short', '`_store/gone`', '_store/gone'],
    ['a path in a command', '`node config/gone.mjs --ask`', 'config/gone.mjs'],
    ['a path in a block', '```\nsrc/gone   the rules\n```', 'src/gone'],
    ['a name of a file alone', '`gone.test.ts`', 'gone.test.ts'],
    ['a path that leaves a name open', '`domain/<paper>/gone.ts`', 'domain/<paper>/gone.ts'],
  ])('%s', (_, text, found) => {
    expect(astray(page, text)).toEqual([found])
  })

  test('what is there, lies elsewhere, or is no path is not', () => {
    const text = [
      '# One call, all the way',
      '[a](#one-call-all-the-way) [b](testing.md) [c](decisions) [d](https://example.org/gone.md) [e](../README.md#two-commands)',
      '`src/domain/form` `_store/carry-out.ts` `contract/<noun>.ts` `stamps.test.ts` `dist/weapp` `incoming/` `application/json`',
    ].join('\n\n')
    expect(astray(page, text)).toEqual([])
  })
})
