import fc from 'fast-check'
import type { World } from '../support/world'
import { totals } from '../support/totals'
import { wrongAtRest } from './at-rest'
import { histories } from './histories'
import { newTold, type Real, type Told } from './stride'
import type { Figures } from './figures'
import { productOf, type Between } from './product'
import { tick } from './years'

interface Asked {
  readonly seed: number
  readonly runs: number
  readonly steps: number
  readonly path?: string | undefined
  readonly replayPath?: string | undefined
  readonly between?: Between
  /** As many histories as fit into it. */
  readonly milliseconds?: number
}

const QUARTER_OF_AN_HOUR = 900_000

/** Lets everything come to its end: no fault any more, two ticks a quarter of an hour apart. */
const comesToItsEnd = async (told: Told, product: ReturnType<typeof productOf>): Promise<void> => {
  await product.tick(null)
  told.model = tick(told.model)
  told.model = { ...told.model, now: told.model.now + QUARTER_OF_AN_HOUR }
  await product.clock(told.model.now)
  await product.tick(null)
  told.model = tick(told.model)
}

/** WeChat may carry a few messages to some of them. */
const acceptMessages = async (world: World): Promise<void> => {
  for (const openId of ['zhang', 'li', 'zhou']) {
    await world.as(openId).does('inbox.subscribed', { kinds: ['result', 'todo'] })
    for (const templateId of ['template-result', 'template-todo'])
      await fetch(`${world.emulator.origin}/client/subscribe`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-local-openid': openId },
        body: JSON.stringify({ templateId, result: 'accept' }),
      })
  }
}

const script = (lines: readonly string[]): string => lines.map((line, index) => `${index + 1}. ${line}`).join('\n')

/**
 * Plays made-up histories against the functions and the model. Returns nothing where they agree; else the shortest history that was found in
 * which they do not, as a script, with what is needed to play it again.
 */
export const play = async (
  begin: () => Promise<World>,
  figures: Figures,
  { seed, runs, steps, path, replayPath, between, milliseconds }: Asked,
): Promise<string | undefined> => {
  let failed: Told | undefined
  const property = fc.asyncProperty(histories(steps, replayPath), async (commands) => {
    const world = await begin()
    const told = newTold()
    const product = productOf(world, figures, between)
    try {
      await product.clock(told.model.now)
      await totals(() => world).check({ mend: true })
      await acceptMessages(world)
      await fc.asyncModelRun(
        () => ({ model: told, real: { world, product } }),
        commands as Iterable<fc.AsyncCommand<Told, Real>>,
      )
      await comesToItsEnd(told, product)
      const wrong = await wrongAtRest(world, told.model)
      if (wrong.length > 0) throw new Error(`at rest ${wrong.join('\n')}`)
      figures.histories += 1
    } catch (failure) {
      failed = told
      throw failure
    } finally {
      world.emulator.faults.clear()
      await world.end()
    }
  })
  const details = await fc.check(property, {
    ...{ seed, numRuns: path === undefined ? runs : 1 },
    ...(path === undefined ? {} : { path }),
    ...(milliseconds === undefined ? {} : { interruptAfterTimeLimit: milliseconds, markInterruptAsFailure: false }),
  })
  if (!details.failed) return undefined
  const replay = /replayPath="([^"]+)"/.exec(String(details.counterexample?.[0]))?.[1]
  const shrunk = details.counterexamplePath?.includes(':') === true
  const again = `--seed ${details.seed} --path ${details.counterexamplePath}${shrunk ? ` --replay-path ${replay}` : ''}`
  const why = details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance)
  return `${why}\n${script(failed?.script ?? [])}\nplay it again with: npm run soak -- ${again} --steps ${steps}`
}
