import { readFileSync } from 'node:fs'
import path from 'node:path'
import { stateDiagrams, withStateDiagrams } from '../../config/state-diagrams'

const root = path.resolve(__dirname, '..', '..')
const page = readFileSync(path.join(root, 'docs', 'states.md'), 'utf8')

test('the states that are drawn are those that the program decides by; `npm run states` makes it so', () => {
  expect(withStateDiagrams(page)).toBe(page)
  expect(page).toContain(stateDiagrams())
})
