import { randomInt } from 'node:crypto'
import { startWorld } from '../support/world'
import { noFigures } from './figures'
import { play } from './play'
import { BEGINS, documents } from './province'

// A history that fails is made shorter until it cannot be: that takes its time, and nothing else does.
jest.setTimeout(600_000)

const RANDOM = randomInt(2 ** 31)
/** Each takes seconds, and another one shows no other promise; `npm run soak` plays thousands. */
const RUNS = process.env['TESTS'] === 'whole' ? 5 : 2

test.each([
  ['the same each time', 20261215],
  ['made up this time', RANDOM],
])(
  'histories %s (seed %i) lose nothing, tell each person once, and nobody reads what is not theirs',
  async (_name, seed) => {
    const figures = noFigures()
    expect(await play(() => startWorld(BEGINS, documents()), figures, { seed, runs: RUNS, steps: 30 })).toBeUndefined()
    expect(figures.histories).toBe(RUNS)
    expect(figures.acknowledged).toBeGreaterThan(0)
  },
)
