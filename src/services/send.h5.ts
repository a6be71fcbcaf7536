import type { Reply } from '@/contract/envelope'
import { findPersona } from './persona.h5'
import { platformFaultIn } from './platform-fault'
import type { Send } from './transport'

/** To the local CloudBase that serves this page; the chosen persona stands in for WeChat's identity. */
export const send: Send = async (name, envelope) => {
  try {
    const response = await fetch(`/client/functions/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': findPersona() ?? '' },
      body: JSON.stringify(envelope),
    })
    if (!response.ok) return { arrived: false, because: platformFaultIn(await response.json()) }
    const { result } = (await response.json()) as { result: Reply }
    return { arrived: true, reply: result }
  } catch {
    return { arrived: false }
  }
}
