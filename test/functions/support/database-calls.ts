import type { World } from './world'

/**
 * How often an action asked the database before it answered. Telling people afterwards is another function's work, so it
 * is kept from running.
 */
export const databaseCallsOf = async (world: World, action: () => Promise<unknown>): Promise<number> => {
  const { emulator } = world
  await world.fails({ action: 'functions.invokeFunction' })
  emulator.resetStats()
  await action()
  await world.told()
  emulator.faults.clear()
  return Object.entries(emulator.stats().calls)
    .filter(([name]) => name.startsWith('database.'))
    .reduce((sum, [, count]) => sum + count, 0)
}

/** What was asked of the database, by collection, until everything that follows an action was done. */
export const databaseAskedBy = async (
  { emulator, told }: World,
  action: () => Promise<unknown>,
): Promise<Readonly<Record<string, number>>> => {
  await told()
  emulator.resetStats()
  await action()
  await told()
  return emulator.stats().asked
}
