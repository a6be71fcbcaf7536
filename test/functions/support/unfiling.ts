import { READY } from './rounds'
import type { World } from './world'

/** Moves whose events stay in their papers, and what of them is in the history. */
export const unfiling = (world: () => World) => ({
  /** Does something as on a day on which the function that files and tells cannot be reached. */
  unfiled: async <Done>(work: () => Promise<Done>): Promise<Done> => {
    await world().fails({ action: 'functions.invokeFunction' }, 100)
    const done = await work()
    await world().told()
    world().emulator.faults.clear()
    return done
  },
  filedKinds: async () =>
    (await world().read<{ kind: string; at: number }>('events', { subjectId: READY }))
      .sort((a, b) => a.at - b.at)
      .map(({ kind }) => kind),
})
