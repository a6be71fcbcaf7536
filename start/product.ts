import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { manifest } from '../cloudfunctions/_store/manifest'
import { builtFolder } from '../config/built-folder'
import { startEmulator, type Emulator } from '../emulator'
import { personas } from '../seeds'
import { seed } from '../seeds/fill'
import { consentsOf, messagesAhead } from './console-rows'
import { LOCAL_TICKET_KEY, LOCAL_WEB_LOGIN_KEY } from './web-login-key'
import { MESSAGE_TEMPLATES, TEMPLATE_IDS } from './message-templates'
import { miniProgramPages } from './pages'

const WECHAT = { id: 'wxlocal0000000000', secret: 'local-secret' }

/** Of this machine alone: what was invited with it opens nothing elsewhere. */
export const LOCAL_INVITATION_SECRET = 'local-invitations-open-nothing'

/** What the deployment sets for the functions in the console, with values that open nothing. */
const FUNCTION_ENV = {
  ...TEMPLATE_IDS,
  INVITATION_SECRET: LOCAL_INVITATION_SECRET,
  WEB_LOGIN_KEY: LOCAL_WEB_LOGIN_KEY,
  WX_MINIPROGRAM_STATE: 'developer',
  SDK_KEEPALIVE: 'on',
  WX_APPID: WECHAT.id,
  WX_SECRET: WECHAT.secret,
}

export interface ProductOptions {
  /** 0 takes any free port. */
  readonly port: number
  readonly dataDir: string
  /** Leaves an empty product empty; otherwise it is filled with the enterprises of the notice and with people to try it as. */
  readonly empty?: boolean
  /** With the people to try it as, a province in the midst of its year. */
  readonly province?: boolean
  /** Whether the program for browsers, as it is deployed, is served beside the local one. */
  readonly withWeb?: boolean
  /** Where the clock begins in an empty `dataDir`. */
  readonly now?: Date
}

/** The whole product on this machine: the built client and the built functions on the local CloudBase. */
export async function startProduct({
  port,
  dataDir,
  empty = false,
  province = false,
  withWeb = false,
  now,
}: ProductOptions): Promise<Emulator> {
  const fill = async (emulator: Emulator): Promise<void> => {
    if (!empty) await seed(emulator.sdkEnvironment(), emulator.clock.now(), { province })
  }
  const emulator = await startEmulator({
    port,
    dataDir,
    manifest,
    functionsDir: builtFolder('cloudfunctions'),
    functionEnv: FUNCTION_ENV,
    webRoot: builtFolder('h5'),
    ...(withWeb ? { deployedWebRoot: builtFolder('web') } : {}),
    ticketKey: LOCAL_TICKET_KEY,
    messageTemplates: MESSAGE_TEMPLATES,
    pages: await miniProgramPages(),
    onReset: fill,
    messagesAhead,
    consentsOf,
    personas: empty ? [] : personas,
    ...(now ? { now } : {}),
  })
  try {
    await fillOnce(emulator, dataDir, fill)
  } catch (error) {
    await emulator.stop()
    throw error
  }
  return emulator
}

const markIn = (dataDir: string): string => path.join(dataDir, 'seeded')

/** Says of a folder that what is in it stays. */
export const markFilled = (dataDir: string): Promise<void> => writeFile(markIn(dataDir), '')

/** The mark is set last, so that seeding which was broken off begins again from nothing. */
async function fillOnce(
  emulator: Emulator,
  dataDir: string,
  fill: (emulator: Emulator) => Promise<void>,
): Promise<void> {
  if (existsSync(markIn(dataDir))) return
  await emulator.reset()
  await fill(emulator)
  await markFilled(dataDir)
}
