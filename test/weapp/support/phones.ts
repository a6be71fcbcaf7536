import type { Documents } from '../../functions/support/standing'
import { startWorld, type World } from '../../functions/support/world'
import type { Disk } from '../harness/disk'
import { openMiniProgram } from '../harness/open-mini-program'
import type { Phone } from '../harness/phone'

export interface Opening {
  /** A page, as from a message; the home page without it. */
  readonly at?: string
  readonly disk?: Disk
  /** False: there is no network when the program starts. */
  readonly online?: boolean
  /** How the phone looks; light without it. */
  readonly shade?: 'light' | 'dark'
  /** What was chosen in the program's own settings before. */
  readonly appearance?: { readonly theme: 'light' | 'dark' }
}

/** A world for the tests of a file, and phones in it which are put away after each test. */
export const phonesInWorld = (documents?: Documents, env?: Readonly<Record<string, string>>) => {
  let world: World | undefined
  const opened: Phone[] = []
  beforeAll(async () => {
    world = await startWorld(undefined, documents, env && { env })
  })
  afterEach(async () => {
    for (const phone of opened.splice(0)) {
      await phone.kill()
      phone.machine.disk.throwAway()
    }
    world?.emulator.faults.clear()
  })
  afterAll(async () => {
    await world?.end()
  })
  const theWorld = (): World => {
    if (!world) throw new Error('the world is there once the tests run')
    return world
  }
  return {
    world: theWorld,
    /** Opens the program on this person's phone. */
    phoneOf: async (
      openId: string,
      { at, disk, online = true, shade = 'light', appearance }: Opening = {},
    ): Promise<Phone> => {
      const phone = openMiniProgram({ openId, world: theWorld(), ...(disk ? { disk } : {}) })
      opened.push(phone)
      phone.machine.network.connected = online
      phone.machine.shade.now = shade
      if (appearance) phone.machine.disk.set('appearance', JSON.stringify({ mode: 'standard', ...appearance }))
      await phone.launch(at)
      return phone
    },
  }
}
