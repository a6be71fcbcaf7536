import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const src = path.resolve(__dirname, '..', '..', 'src')

const styles: ReadonlyArray<readonly [name: string, text: string]> = readdirSync(src, { recursive: true })
  .map(String)
  .filter((name) => name.endsWith('.scss'))
  .map((name) => [name, readFileSync(path.join(src, name), 'utf8')])

const decided = new Set(styles.flatMap(([, text]) => [...text.matchAll(/(--[\w-]+):/g)].map(([, token = '']) => token)))

test('a token that a style names is decided somewhere: else its colour or margin is none at all', () => {
  const named = styles.flatMap(([name, text]) =>
    [...text.matchAll(/var\((--[\w-]+)/g)].map(([, token = '']) => ({ name, token })),
  )
  expect(named.length).toBeGreaterThan(500)
  expect(named.filter(({ token }) => !decided.has(token))).toEqual([])
})
