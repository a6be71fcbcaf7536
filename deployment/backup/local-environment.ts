import path from 'node:path'
import { getInstant } from '@/domain/calendar/instant'
import { manifest } from '../../cloudfunctions/_store/manifest'
import { DataInUse, startEmulator } from '../../emulator'
import { LOCAL_INVITATION_SECRET, markFilled } from '../../start/product'
import { openFirstData } from '../first-data'
import { readSettings } from '../settings'
import { openCloudData, type CloudData } from './cloud-data'
import { Hindered } from './hindrance'

/** Whom the code is for with which a restored backup is looked at: nobody's telephone is signed in on this machine. */
const LOOKING = '查看备份'

/**
 * Restores into a folder of the local product, by `restore`. In the end the product takes it for filled, and there is an invitation with which
 * its office can be entered.
 */
export const restoreLocally = async (
  dataDir: string,
  restore: (data: CloudData) => Promise<boolean>,
  say: (line: string) => void,
): Promise<boolean> => {
  const emulator = await startEmulator({ dataDir, manifest }).catch((failure: unknown) => {
    throw failure instanceof DataInUse ? new Hindered({ is: 'local in use', folder: dataDir }) : failure
  })
  try {
    Object.assign(process.env, emulator.sdkEnvironment())
    const settings = readSettings('local', `INVITATION_SECRET=${LOCAL_INVITATION_SECRET}`, {
      ...{ TENCENTCLOUD_SECRETID: 'local', TENCENTCLOUD_SECRETKEY: 'local' },
    })
    if (!(await restore(openCloudData(settings)))) return false
    await markFilled(dataDir)
    const first = openFirstData(settings, () => getInstant(emulator.clock.now().getTime()))
    await first.invite(LOOKING)
    const code = (await first.openCodes()).find(({ name }) => name === LOOKING)?.code ?? ''
    say(`看它：DATA_DIR=${path.relative(process.cwd(), dataDir)} npm start，选“新来的”，用邀请码 ${code} 进省产改办。`)
    return true
  } finally {
    await emulator.stop()
  }
}
