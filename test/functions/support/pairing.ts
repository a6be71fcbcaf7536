import { randomBytes } from 'node:crypto'
import { newRequest, type World } from './world'

/** A visitor of the page, from an address of their own. */
export const VISITOR = { visitorId: 'a-visitor', address: '113.0.0.1' } as const

export interface Asked {
  readonly secret: string
  readonly code: string
  readonly pairingId: string
}

/** The body of a ticket: its id of the key before it, and its signature, are left out. */
export const ticketBody = (ticket: string): { readonly uid: string; readonly exp: number; readonly expire: number } => {
  const [, body = ''] = (ticket.split('/@@/')[1] ?? '').split('.')
  return JSON.parse(Buffer.from(body, 'base64url').toString()) as { uid: string; exp: number; expire: number }
}

/** A browser that asks to be let in, and the steps on its way. */
export const pairing = (world: () => World) => {
  const asked = async (from: { visitorId: string; address?: string } = VISITOR): Promise<Asked> => {
    const secret = randomBytes(32).toString('hex')
    const pairingId = newRequest()
    const input = { secret, browser: 'edge', system: 'windows' } as const
    const { code } = await world().fromWeb(from).does('pairing.begin', input, pairingId)
    return { secret, code, pairingId }
  }

  const confirmed = async (who: string): Promise<Asked> => {
    const page = await asked()
    await world().as(who).does('pairing.confirm', { pairingId: page.pairingId })
    return page
  }

  const collect = async ({ secret }: Pick<Asked, 'secret'>, request?: string): Promise<string> => {
    const answer = await world().fromWeb(VISITOR).does('pairing.collect', { secret }, request)
    if (answer.state === 'waiting') throw new Error('nobody has confirmed')
    return answer.ticket
  }

  const letIn = async (who: string) => {
    const page = await confirmed(who)
    const sessionId = ticketBody(await collect(page)).uid
    return { ...page, sessionId, browser: world().fromWeb({ customUserId: sessionId }) }
  }

  return { asked, confirmed, collect, letIn }
}
