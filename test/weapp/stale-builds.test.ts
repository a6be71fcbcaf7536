import { ProjectCopy, type Target } from '../support/project-copy'

const ALL: readonly Target[] = ['functions', 'weapp', 'h5', 'web']
const CLIENTS: readonly Target[] = ['weapp', 'h5', 'web']

let project: ProjectCopy
beforeAll(() => {
  project = new ProjectCopy().withRecordsOf(ALL)
})
afterAll(() => project.throwAway())

const afterChanging = (file: string) => project.with(file, `${project.read(file)}\n`, () => project.staleTargets())
const afterAdding = (file: string) => project.with(file, '', () => project.staleTargets())
const afterRemoving = (file: string) => project.with(file, undefined, () => project.staleTargets())

test('what `npm test` has built is up to date for `npm start`', () => {
  expect(project.staleTargets()).toEqual([])
})

describe('a change makes stale whatever was made from it, and nothing else', () => {
  test.each<[string, string, readonly Target[]]>([
    ['the words of pages and papers', 'src/text/states.ts', ALL],
    ['the words of pages alone', 'src/text/home.ts', CLIENTS],
    ['a rule that both sides compile', 'src/domain/deadline/deadline.ts', ALL],
    ['a rule of the server’s', 'src/domain/ledger/decide-ledger.ts', ['functions']],
    ['a handler', 'cloudfunctions/api/handlers/ledger.ts', ['functions']],
    ['a function’s timer', 'cloudfunctions/deadline/config.json', ['functions']],
    ['how functions are bundled', 'config/bundle-functions.mjs', ['functions']],
    ['what the phone alone compiles', 'src/services/send.weapp.ts', ['weapp']],
    ['what browsers alone compile', 'src/services/send.h5.ts', ['h5', 'web']],
    ['what the deployed one alone compiles', 'src/services/send.web.ts', ['web']],
    ['a style', 'src/styles/tokens.scss', CLIENTS],
    ['a page’s configuration', 'src/packages/papers/pages/ledger/index.tsx', CLIENTS],
    ['the list of pages', 'src/app.config.ts', CLIENTS],
    ['a manual', 'docs/manual/审核员.md', CLIENTS],
    ['the colours of bars', 'src/theme.json', CLIENTS],
    ['the project’s file for DevTools', 'project.config.json', CLIENTS],
    ['how the client is compiled', 'config/index.ts', CLIENTS],
    ['a plugin of that', 'config/templates.ts', CLIENTS],
    ['Babel’s configuration', 'babel.config.js', ALL],
    ['what is installed', 'package-lock.json', ALL],
    ['what no build reads', 'config/typecheck.mjs', []],
    ['notes beside the sources', 'src/components/README.md', []],
  ])('%s (%s)', (_what, file, targets) => expect(afterChanging(file)).toEqual(targets))
})

describe('a file that comes or goes makes stale what may find another one now', () => {
  test.each<[string, string, readonly Target[]]>([
    ['one for the phone beside one for all', 'src/services/call.weapp.ts', CLIENTS],
    ['one that comes before a folder’s index', 'src/domain/rubric.ts', ALL],
    ['another function', 'cloudfunctions/another/index.ts', ['functions']],
    ['an environment', '.env.production', ALL],
  ])('%s (%s)', (_what, file, targets) => expect(afterAdding(file)).toEqual(targets))

  test('one that is gone', () => {
    expect(afterRemoving('src/text/states.ts')).toEqual(ALL)
  })

  test('but not an editor’s own', () => expect(afterAdding('src/text/.states.ts.swp')).toEqual([]))
})
