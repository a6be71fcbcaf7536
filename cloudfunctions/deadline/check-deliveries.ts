import { recountDeliveryDays } from '../_messages/delivery-days'
import type { Run } from './run'

/** The days that had been counted otherwise than they are, in words for the person who runs the check. */
export interface DeliveriesCheck {
  readonly found: number
  readonly lines: readonly string[]
}

/** Counts anew what became of the messages of each day that is over. Run as often as one likes; counted anew, nothing is found. */
export const checkDeliveries = async (run: Run): Promise<DeliveriesCheck> => {
  const wrong = await recountDeliveryDays(run)
  return {
    found: wrong.length,
    lines: wrong.map(({ on, before, after }) => `${on}：原记 ${before} 条，实际 ${after} 条`),
  }
}
