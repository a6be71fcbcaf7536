import type { ConsentAnswer } from '@/domain/reminders/delivery'
import { findPersona } from './persona.h5'

const accept = async (templateId: string): Promise<boolean> => {
  try {
    const { ok } = await fetch('/client/subscribe', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-local-openid': findPersona() ?? '' },
      body: JSON.stringify({ templateId, result: 'accept' }),
    })
    return ok
  } catch {
    return false
  }
}

/** A browser has no such question: the stand-in for WeChat is told that the person accepted, so that messages have credit there too. */
export const requestSubscription = async (
  templateIds: readonly string[],
): Promise<ReadonlyArray<readonly [templateId: string, answer: ConsentAnswer]>> => {
  const accepted = await Promise.all(templateIds.map(async (id) => ({ id, ok: await accept(id) })))
  return accepted.filter(({ ok }) => ok).map(({ id }) => [id, 'accept'])
}

/** A browser has no such page. */
export const openConsentSettings = (): Promise<void> => Promise.resolve()
