import { RATES } from '@/domain/rates/rates'
import { SAMPLES } from '../../contract/samples'
import { count, guess, outcomes, turns } from '../support/often'
import { startWorld, type World } from '../support/world'

let world: World
beforeEach(async () => {
  world = await startWorld()
  // Nothing is over in the midst of a test.
  await world.emulator.clock.hold(new Date('2026-12-01T02:01:00Z'))
})
afterEach(() => world.end())

test('of a stranger who guesses at invitation codes a thousand at once get no further than sixty', async () => {
  const preview = (turn: number) => world.as('stranger').ask('invitation.preview', { code: guess(turn) })
  const came = await outcomes(turns(1000).map(preview))
  expect(count(came, 'invitation_unknown')).toBeLessThanOrEqual(RATES.codes.most)
  expect(count(came, 'too_often')).toBeGreaterThanOrEqual(1000 - RATES.codes.most)
})

test('hundreds of nudges at once get no further than their hour’s', async () => {
  const nudge = () => world.as('reviewer-dg').ask('worklist.nudge', { assessmentIds: ['c2026-e001'] })
  expect(count(await outcomes(turns(300).map(nudge)), 'too_often')).toBe(300 - RATES.nudges.most)
})

test('hundreds of exports at once get no further than their hour’s', async () => {
  const begin = () => world.as('office').ask('worklist.export', SAMPLES['worklist.export'])
  expect(count(await outcomes(turns(300).map(begin)), 'too_often')).toBe(300 - RATES.exports.most)
})

test('an office’s busy hour: forty nudges and sixty exports are all let through', async () => {
  for (const turn of turns(60)) {
    const asked = [world.as('office').ask('worklist.export', SAMPLES['worklist.export'])] as Array<Promise<unknown>>
    if (turn < 40) asked.push(world.as('office').ask('oversight.nudgeUnions', SAMPLES['oversight.nudgeUnions']))
    expect(JSON.stringify(await Promise.all(asked))).not.toContain('too_often')
  }
})
