import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { madeFiles } from '../../deployment/made-files'
import { deployment } from '../../deployment/manifest'

const root = path.resolve(__dirname, '..', '..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const made = madeFiles(read)

test.each(Object.keys(made))('%s is what the manifest says; `npm run deployment-guide` makes it so', (file) => {
  expect(read(file)).toBe(made[file])
})

test('the manifest names every function that there is, and no other', () => {
  const folders = readdirSync(path.join(root, 'cloudfunctions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('_'))
    .map(({ name }) => name)
  expect(deployment.functions.map(({ name }) => name).sort()).toEqual(folders.sort())
})

test('what the platform limits stays within its limits', () => {
  expect(deployment.collections.length).toBeLessThanOrEqual(100)
  for (const { name, indexes } of deployment.collections) {
    expect(name.length).toBeLessThanOrEqual(64)
    expect([name, indexes.length]).toEqual([name, Math.min(indexes.length, 20)])
    for (const index of indexes) expect(index.name.length).toBeLessThanOrEqual(64)
  }
  for (const { timeout, memorySize } of deployment.functions) {
    expect(timeout).toBeLessThanOrEqual(900)
    expect(memorySize % 128).toBe(0)
  }
})

test('the mini-program is packed small, and asks for the base library that the manifest states', () => {
  const { libVersion, setting } = JSON.parse(readFileSync(path.join(root, 'project.config.json'), 'utf8')) as {
    libVersion: string
    setting: Readonly<Record<string, boolean>>
  }
  expect(libVersion).toBe(deployment.baseLibrary)
  expect([setting['minified'], setting['minifyWXML'], setting['minifyWXSS']]).toEqual([true, true, true])
})
