import type { World } from './world'

/** What the timer does at a moment in China, and what came of it. */
export const timer = (world: () => World) => ({
  fire: async (day: string, time = '09:07') => {
    await world().told()
    await world().emulator.clock.set(new Date(`2026-${day}T${time}:00+08:00`))
    return world().emulator.fireTimer('deadline')
  },
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
