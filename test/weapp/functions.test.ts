import { isBuiltin } from 'node:module'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { builtFolder } from '../../config/built-folder'
import { filesIn, readJson } from './built-files'

interface Trigger {
  readonly name: string
  readonly type: string
  readonly config: string
}

interface Deployment {
  readonly functions: readonly {
    readonly name: string
    readonly installDependency: boolean
    readonly triggers?: readonly Trigger[]
  }[]
}

const folder = builtFolder('cloudfunctions')
const names = filesIn(folder, 'config.json').map((file) => path.dirname(file))
const deployment = readJson<Deployment>(path.resolve(__dirname, '..', '..', 'cloudbaserc.json'))

describe('the bundled functions', () => {
  test('are the ones that the deployment lists', () => {
    expect(deployment.functions.map(({ name }) => name).sort()).toEqual(names)
    expect(deployment.functions.filter(({ installDependency }) => installDependency)).toEqual([])
  })

  test.each(names)('%s has the same timer for DevTools and for the CLI, one at most', (name) => {
    const { triggers } = readJson<{ triggers: readonly Trigger[] }>(path.join(folder, name, 'config.json'))
    const listed = deployment.functions.find((each) => each.name === name)?.triggers ?? []
    expect(listed).toEqual(triggers)
    expect(triggers.length).toBeLessThanOrEqual(1)
  })

  test.each(names)('%s needs nothing but Node', (name) => {
    const code = readFileSync(path.join(folder, name, 'index.js'), 'utf8')
    const required = [...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, module = '']) => module)
    expect([...new Set(required)].filter((module) => !isBuiltin(module))).toEqual([])
  })
})
