import type { PackageView } from '@/contract/package'
import type { CallResult } from '@/services/call'

/** Why building does not go on just now; it does by itself as soon as it can. */
export type Standstill = 'offline' | 'waiting' | null

export interface DrivePorts {
  readonly goOn: (packageId: string) => Promise<CallResult<{ readonly package: PackageView }>>
  readonly wait: (milliseconds: number) => Promise<void>
  readonly show: (view: PackageView) => void
  readonly stand: (standstill: Standstill) => void
  /** Whether anybody still looks. */
  readonly isOpen: () => boolean
}

/** Somebody else builds a part, or one has just failed: a part takes seconds. */
const PAUSE = 3_000
const LONGEST_PAUSE = 15_000

/**
 * Has a package built part after part while somebody looks. Without a network, or where the server fails, it waits a little
 * longer each time and goes on; a refusal is final and handed back.
 */
export const drivePackage = async (
  packageId: string,
  { goOn, wait, show, stand, isOpen }: DrivePorts,
): Promise<Extract<CallResult<never>, { outcome: 'refused' }> | undefined> => {
  let pause = PAUSE
  let parts = -1
  while (isOpen()) {
    const result = await goOn(packageId)
    if (!isOpen()) return undefined
    switch (result.outcome) {
      case 'refused':
        return result
      case 'offline':
      case 'outage':
        stand(result.outcome === 'offline' ? 'offline' : 'waiting')
        await wait(pause)
        pause = Math.min(pause * 2, LONGEST_PAUSE)
        break
      case 'done': {
        const view = result.value.package
        stand(null)
        show(view)
        if (view.state !== 'building') return undefined
        pause = PAUSE
        if (view.busy || view.parts.length === parts) await wait(PAUSE)
        parts = view.parts.length
        break
      }
    }
  }
  return undefined
}
