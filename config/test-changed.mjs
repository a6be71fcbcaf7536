/**
 * `npm run test:changed [-- a commit]`: what is quick to know, while one works, of the files that git sees as changed. Lint of these
 * files beside the tests that import them; then, of the tests that run whole functions, those that are called like a changed file.
 * What needs the built client (weapp, journeys) is left to `npm test`, and so are types, which an editor shows.
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { NEED_NO_BUILD } from './test-layers.mjs'

const root = path.resolve(import.meta.dirname, '..')
const since = process.argv[2] ?? 'HEAD'

const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' }).stdout.split('\n').filter(Boolean)
const changed = [...git('diff', '--name-only', since), ...git('ls-files', '--others', '--exclude-standard')].filter(
  (file) => /\.(tsx?|mjs|js)$/.test(file) && existsSync(path.join(root, file)),
)

const node = (...args) =>
  new Promise((resolve) => {
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }).on('close', (code) => resolve(code === 0))
  })
const program = (name, script) => path.join(root, 'node_modules', name, 'bin', script)
const eslint = (...args) => node(program('eslint', 'eslint.js'), ...args)
const jest = (...args) => node(program('jest', 'jest.js'), ...args)

/** `stamps.test.ts` is about `handlers/stamp.ts`: the file's name without its plural. */
const nounOf = (file) => path.basename(file).split('.')[0].replace(/s$/, '')

const testsOfFunctions = () => {
  const nouns = changed.filter((file) => /^(cloudfunctions|src\/(contract|domain))\//.test(file)).map(nounOf)
  return readdirSync(path.join(root, 'test', 'functions'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join('test', 'functions', file))
    .filter((file) => changed.includes(file) || nouns.some((noun) => nounOf(file).startsWith(noun)))
}

const ofFunctions = async () => {
  const files = testsOfFunctions()
  if (files.length === 0) return true
  return (
    (await node('config/build-stale.mjs', 'functions')) &&
    (await jest('--selectProjects', 'functions', '--runTestsByPath', ...files))
  )
}

if (changed.length === 0) console.log(`nothing has changed since ${since}`)
else {
  console.log(`changed since ${since}:\n  ${changed.join('\n  ')}`)
  const [clean, whatImportsThem] = await Promise.all([
    eslint('--max-warnings', '0', '--no-warn-ignored', ...changed),
    jest('--findRelatedTests', ...changed, '--passWithNoTests', '--selectProjects', ...NEED_NO_BUILD),
  ])
  const whole = await ofFunctions()
  process.exitCode = clean && whatImportsThem && whole ? 0 : 1
}
