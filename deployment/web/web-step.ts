import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { CloudRefusal, type CloudApi } from '../cloud-api'
import type { HostingState } from '../state'
import { loginSwitches, settledHosting, uploadPlace } from './read-web'
import { toldOf } from './web-program'
import type { WebStep } from './web-plan'

/** As many as object storage removes in one call. */
const REMOVED_AT_ONCE = 1000

const opened = v.object({ Result: v.literal('succ') })

const requireHosting = async (api: CloudApi, pause: number): Promise<HostingState> => {
  const hosting = await settledHosting(api, pause)
  if (hosting?.status !== 'online') throw new CloudRefusal('', `static hosting is ${hosting?.status ?? 'not open'}`)
  return hosting
}

/** Takes a step in the cloud; `folder` is where the web program was built. Files go up one by one, in their order. */
export const applyWebStep = async (api: CloudApi, step: WebStep, folder: string, pause: number): Promise<void> => {
  switch (step.do) {
    case 'open hosting':
      v.parse(opened, await api.tcb('CreateStaticStore', {}))
      await requireHosting(api, pause)
      return
    case 'allow visitors':
      await api.tcb('ModifyLoginConfig', { ...(await loginSwitches(api)), AnonymousLogin: true })
      return
    case 'name web domain':
      await api.tcb('CreateAuthDomain', { Domains: [step.domain] })
      return
    case 'take uploads':
      await api.bucket(await uploadPlace(api)).takeFrom(step.from)
      return
    case 'upload web': {
      const bucket = api.bucket((await requireHosting(api, pause)).place)
      for (const file of step.files) await bucket.put(file, readFileSync(path.join(folder, file)), toldOf(file))
      return
    }
    case 'remove old web files': {
      const bucket = api.bucket((await requireHosting(api, pause)).place)
      for (let at = 0; at < step.files.length; at += REMOVED_AT_ONCE)
        await bucket.remove(step.files.slice(at, at + REMOVED_AT_ONCE))
      return
    }
  }
}
