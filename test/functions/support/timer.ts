import type { World } from './world'

/** So many days of 2026, as the timer takes them, from this one on. */
export const daysFrom = (first: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) =>
    new Date(Date.parse(`2026-${first}T00:00:00Z`) + index * 86_400_000).toISOString().slice(5, 10),
  )

const fireOf =
  (world: () => World) =>
  async (day: string, time = '09:07'): Promise<unknown> => {
    await world().told()
    await world().emulator.clock.set(new Date(`2026-${day}T${time}:00+08:00`))
    return world().emulator.fireTimer('deadline')
  }

/** On which of these days, on each of which the timer fires once, somebody is told something. */
const toldOn = async (world: () => World, personId: string, days: readonly string[]): Promise<readonly string[]> => {
  const fire = fireOf(world)
  const told: string[] = []
  let before = 0
  for (const day of days) {
    await fire(day)
    const { length } = await world().read('messages', { personId })
    if (length > before) told.push(day)
    before = length
  }
  return told
}

/** What the timer does at a moment in China, and what came of it. */
export const timer = (world: () => World) => ({
  fire: fireOf(world),
  toldOn: (personId: string, days: readonly string[]) => toldOn(world, personId, days),
  titles: async (openId: string) =>
    (await world().as(openId).does('inbox.list', { offset: 0 })).rows.map(({ title }) => title),
  subscribe: async (openId: string, times: number, kind: 'deadline' | 'result' = 'deadline') => {
    for (let turn = 0; turn < times; turn += 1) {
      await world()
        .as(openId)
        .does('inbox.subscribed', { kinds: [kind] })
      await fetch(`${world().emulator.origin}/client/subscribe`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-local-openid': openId },
        body: JSON.stringify({ templateId: `template-${kind}`, result: 'accept' }),
      })
    }
  },
  sentTo: async (openId: string) => {
    await world().told()
    return world()
      .emulator.messages()
      .filter((message) => message.touser === openId)
  },
})
