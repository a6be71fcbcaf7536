import type { Noticed, Person } from './person'
import { wxFunction, WxFailure, type Kit, type Work } from './wx-kit'

export interface GateOptions {
  /** `__usePrivacyCheck__` of app.json: without it WeChat asks nothing, and a published program is refused the function. */
  readonly checks: boolean
  readonly person: Person
  readonly noticed: Noticed
}

const REFUSED = { errno: 104 }

/** 用户隐私保护指引: nothing that touches a person's data works before they agreed. A yes is remembered, a no is asked again. */
export class PrivacyGate {
  readonly #options: GateOptions
  #agreed = false

  constructor(options: GateOptions) {
    this.#options = options
  }

  pass(): void {
    const { checks, person, noticed } = this.#options
    if (!checks) throw new WxFailure('api scope is not declared in the privacy agreement', { errno: 112 })
    if (this.#agreed) return
    noticed.privacySheets += 1
    if (person.privacy === 'refuse') throw new WxFailure('privacy permission is not authorized', REFUSED)
    this.#agreed = true
  }

  /** A function of WeChat's that may only run behind the gate. */
  guarded(kit: Kit, name: string, work: Work): (options?: Parameters<Work>[0]) => unknown {
    return wxFunction(kit, name, (options) => {
      this.pass()
      return work(options)
    })
  }

  functions(kit: Kit): Record<string, unknown> {
    return {
      requirePrivacyAuthorize: this.guarded(kit, 'requirePrivacyAuthorize', () => undefined),
      getPrivacySetting: wxFunction(kit, 'getPrivacySetting', () => ({
        needAuthorization: this.#options.checks && !this.#agreed,
        privacyContractName: '《产改评估小程序隐私保护指引》',
      })),
      openPrivacyContract: wxFunction(kit, 'openPrivacyContract', () => {
        this.#options.noticed.privacyContracts += 1
      }),
    }
  }
}
