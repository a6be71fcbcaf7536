import { setTimeout as sleep } from 'node:timers/promises'
import * as v from 'valibot'
import { CloudRefusal, type CloudApi } from '../cloud-api'
import type { HostingState, LoginSwitches, WebState } from '../state'
import { addressOf, FIRST_PAGE, isOurPage } from './web-program'

/** `Regoin` is how the platform spells it. */
const store = v.object({
  CdnDomain: v.string(),
  Bucket: v.string(),
  Regoin: v.optional(v.string()),
  Status: v.string(),
})
const stores = v.object({ Data: v.optional(v.nullable(v.array(store))) })
const isOn = v.optional(v.nullable(v.boolean()))
const switches = v.object({ PhoneNumberLogin: isOn, EmailLogin: isOn, UserNameLogin: isOn, AnonymousLogin: isOn })

const authDomains = v.object({
  Domains: v.optional(v.nullable(v.array(v.object({ Domain: v.string(), Status: v.optional(v.string()) })))),
})

const CHANGING = ['init', 'process', 'destroying']
/** How long hosting may take to come to rest. */
const PATIENCE = 10 * 60_000

/** Static hosting once it rests, or null where it was never opened or was closed again. */
export const settledHosting = async (api: CloudApi, pause: number): Promise<HostingState | null> => {
  const until = Date.now() + PATIENCE
  for (;;) {
    const [found] = v.parse(stores, await api.tcb('DescribeStaticStore', {})).Data ?? []
    if (!found || found.Status === 'offline') return null
    if (!CHANGING.includes(found.Status) || Date.now() > until)
      return {
        ...{ status: found.Status, domain: found.CdnDomain },
        place: { bucket: found.Bucket, region: found.Regoin ?? api.region },
      }
    await sleep(pause)
  }
}

/** Where the files of the program itself lie, into which browsers upload. */
export const uploadPlace = async (api: CloudApi) => {
  const [own] = (await api.environment()).Storages ?? []
  if (!own) throw new CloudRefusal('', 'the environment has no storage')
  return { bucket: own.Bucket, region: own.Region }
}

export const loginSwitches = async (api: CloudApi): Promise<LoginSwitches> => {
  const found = v.parse(switches, await api.tcb('DescribeLoginConfig', {}))
  return {
    ...{ PhoneNumberLogin: found.PhoneNumberLogin ?? false, EmailLogin: found.EmailLogin ?? false },
    ...{ UserNameLogin: found.UserNameLogin ?? false, AnonymousLogin: found.AnonymousLogin ?? false },
  }
}

/** Reads what the web program needs. `given` is the address that the settings name; '' where it is the hosting's own. */
export const readWeb = async (api: CloudApi, given: string, pause: number): Promise<WebState> => {
  const hosting = await settledHosting(api, pause)
  const login = await loginSwitches(api)
  const { Domains } = v.parse(authDomains, await api.tcb('DescribeAuthDomains', {}))
  const domains = (Domains ?? []).filter(({ Status }) => Status !== 'DISABLE').map(({ Domain }) => Domain)
  const isOpen = hosting?.status === 'online'
  const bucket = isOpen ? api.bucket(hosting.place) : null
  const files = (await bucket?.files()) ?? {}
  const page = bucket && FIRST_PAGE in files ? bucket : null
  return {
    ...{ hosting, login, domains, files },
    takesUploads: hosting !== null && (await api.bucket(await uploadPlace(api)).takesFrom(addressOf(given, hosting))),
    hasAnotherPage: page !== null && !isOurPage(await page.text(FIRST_PAGE)),
    pageKeptFor: (await page?.keptFor(FIRST_PAGE)) ?? '',
  }
}
