import { rmSync } from 'node:fs'
import type { BrowserContextOptions } from 'playwright-core'
import { functionOf, type ActionInput, type ActionName, type ActionOutput } from '@/contract/contract'
import type { Reply } from '@/contract/envelope'
import type { Emulator } from '../../../emulator'
import { startProduct } from '../../../start/product'
import { newRequest } from '../../functions/support/world'
import { launchBrowser } from '../../support/browser'
import { scratchFolder } from '../../support/scratch-folder'
import { pickUpPhone, type Phone } from './people'

/** The whole product as `npm start` runs it, with phones to use it on and a clock to move. */
export const startStage = async (now: string, size: BrowserContextOptions = {}) => {
  const dataDir = scratchFolder('journey')
  const product: Emulator = await startProduct({ port: 0, dataDir, now: new Date(now) })
  const phones = await launchBrowser()
  const open: Phone[] = []

  /** The same action as a page would send it, where a journey needs only its end. */
  const asks = async <Name extends ActionName>(openId: string, action: Name, input: ActionInput<Name>) =>
    (await product.invoke(functionOf(action), { action, requestId: newRequest(), input }, { openId })) as Reply<
      ActionOutput<Name>
    >

  return {
    product,
    asks,
    china: (day: string, time = '10:00') => product.clock.set(new Date(`2026-${day}T${time}:00+08:00`)),
    phones,
    phoneOf: async (openId: string, more: BrowserContextOptions = {}): Promise<Phone> => {
      const phone = await pickUpPhone(phones, product.origin, openId, { ...size, ...more })
      open.push(phone)
      return phone
    },
    putPhonesAway: async () => {
      await Promise.all(open.splice(0).map((phone) => phone.close()))
    },
    inboxOf: async (openId: string): Promise<readonly string[]> => {
      // People are told after the answer.
      await product.settled()
      const reply = await asks(openId, 'inbox.list', { offset: 0 })
      return reply.outcome === 'done' ? reply.value.rows.map(({ title }) => title) : []
    },
    assessmentOf: async (openId: string, assessmentId: string) => {
      const reply = await asks(openId, 'assessment.load', { assessmentId })
      if (reply.outcome !== 'done') throw new Error(JSON.stringify(reply))
      return reply.value.assessment
    },
    end: async () => {
      await phones.close()
      await product.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

export type Stage = Awaited<ReturnType<typeof startStage>>

const TURNS = 100
const TURN = 200

/** Waits until something holds, 20 seconds at most. */
export const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let turn = 0; turn < TURNS; turn += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, TURN))
  }
  throw new Error('it did not come to that in 20 seconds')
}
