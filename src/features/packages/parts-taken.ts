import { findKept, keep } from '@/services/storage'
import { KEPT } from '@/services/storage-keys'

const keyOf = (packageId: string): string => `${KEPT.partsTaken}${packageId}`

/** The parts of a package, by their index, that have left this device already: sent into a chat, or saved. */
export const partsTaken = (packageId: string): readonly number[] => {
  const found = findKept(keyOf(packageId))
  return Array.isArray(found) ? found.filter((index) => typeof index === 'number') : []
}

/** Keeps that a part has left this device; without room for it the rows say one less, and no part is lost by it. */
export const keepPartTaken = (packageId: string, index: number): readonly number[] => {
  const taken = [...new Set([...partsTaken(packageId), index])]
  keep(keyOf(packageId), taken)
  return taken
}
