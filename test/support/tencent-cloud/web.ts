import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { Refused, textsIn } from './refused'

type Json = Readonly<Record<string, unknown>>

export const WEB_DOMAIN = 'chan-gai-1g2h3i-1300000000.tcloudbaseapp.com'
export const WEB_BUCKET = '2f1a-static-chan-gai-1g2h3i-1300000000'

const SWITCHES = ['PhoneNumberLogin', 'EmailLogin', 'UserNameLogin', 'AnonymousLogin'] as const
/** What a change of the ways to sign in may say beside them. */
const LOGIN_PARAMETERS = [...SWITCHES, 'SmsVerificationConfig', 'MfaConfig', 'PwdUpdateStrategy']
const DOMAIN = /^[a-z0-9-]+(\.[a-z0-9-]+)*(:\d+)?$/

/** A parameter that the service does not know is an error of whoever sends it. */
const only = (body: Json, ...names: readonly string[]): void => {
  const other = Object.keys(body).find((name) => name !== 'EnvId' && !names.includes(name))
  if (other !== undefined) throw new Refused('UnknownParameter', `The parameter ${other} is not recognized`)
}

/** Static hosting, the ways of signing in and the domains that pages may call from. */
export class Web {
  /** As the platform calls its states; null: never opened. */
  status: string | null = null
  /** So many more times hosting is seen being opened. */
  unsettled = 0
  openingFor = 2
  /** Opens hosting and gets nowhere. */
  failsToOpen = false
  readonly login: Record<(typeof SWITCHES)[number], boolean> = {
    ...{ PhoneNumberLogin: false, EmailLogin: false, UserNameLogin: true, AnonymousLogin: false },
  }
  readonly domains: Array<{ readonly domain: string; readonly type: 'SYSTEM' | 'USER'; status: string }> = [
    { domain: 'localhost', type: 'USER', status: 'ENABLE' },
  ]
  /** By id: the keys that were made for custom login. */
  readonly keys = new Map<string, string>()

  constructor(
    private readonly envId: string,
    private readonly region: string,
  ) {}

  answer(action: string, body: Json): Json {
    switch (action) {
      case 'DescribeStaticStore':
        only(body)
        return { Data: this.#stores() }
      case 'CreateStaticStore':
        only(body)
        return this.#open()
      case 'DescribeLoginConfig':
        only(body)
        return { ...this.login, SmsVerificationConfig: { Type: 'default' }, MfaConfig: null, PwdUpdateStrategy: null }
      case 'ModifyLoginConfig':
        return this.#switch(body)
      case 'DescribeAuthDomains':
        only(body)
        return {
          Domains: this.domains.map(({ domain, type, status }, at) => ({
            ...{ Id: `domain-${at}`, Domain: domain, Type: type, Status: status },
            ...{ CreateTime: '2026-11-01 10:00:00', UpdateTime: '2026-11-01 10:00:00' },
          })),
        }
      case 'CreateCustomLoginKeys':
        only(body)
        return this.#makeKey()
      case 'CreateAuthDomain':
        return this.#name(body)
      default:
        throw new Refused('InvalidAction', `not stood in for: ${action}`)
    }
  }

  #stores(): readonly Json[] {
    if (this.status === null) return []
    const seen = this.status
    if (this.unsettled > 0) this.unsettled -= 1
    else if (seen === 'init' || seen === 'process') this.status = this.failsToOpen ? 'create_fail' : 'online'
    return [
      {
        ...{ EnvId: this.envId, CdnDomain: WEB_DOMAIN, Bucket: WEB_BUCKET, Regoin: this.region, Status: this.status },
        ...{ MaxDomain: 5, Id: 1, PolicyId: 1 },
      },
    ]
  }

  #open(): Json {
    if (this.status !== null && this.status !== 'offline')
      throw new Refused('ResourceInUse', `static hosting is ${this.status}`)
    this.status = 'init'
    this.unsettled = this.openingFor
    return { Result: 'succ' }
  }

  /** Each of the four has to be named: what is not, the platform does not keep as it was. */
  #switch(body: Json): Json {
    only(body, ...LOGIN_PARAMETERS)
    const given = SWITCHES.map((name) => {
      const value = body[name]
      if (typeof value !== 'boolean') throw new Refused('MissingParameter', `${name} has to be true or false`)
      return [name, value] as const
    })
    for (const [name, value] of given) this.login[name] = value
    return {}
  }

  #makeKey(): Json {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 })
    const [KeyID, PrivateKey] = [randomUUID(), privateKey.export({ format: 'pem', type: 'pkcs1' }).toString()]
    this.keys.set(KeyID, PrivateKey)
    return { KeyID, PrivateKey }
  }

  #name(body: Json): Json {
    only(body, 'Domains')
    for (const domain of textsIn(body, 'Domains', DOMAIN)) {
      if (this.domains.some((each) => each.domain === domain)) throw new Refused('ResourceInUse', `${domain} is there`)
      if (this.domains.length >= 100) throw new Refused('LimitExceeded', 'no more than 100 domains')
      this.domains.push({ domain, type: 'USER', status: 'ENABLE' })
    }
    return {}
  }
}
