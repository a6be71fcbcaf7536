import { edition2023 } from '@/domain/rubric/edition-2023'
import type { Rubric } from '@/domain/rubric/rubric'
import { findKept, keepCopy } from './storage'
import { KEPT } from './storage-keys'

/** What this running program has in hand. The first edition is part of it. */
const inHand = new Map<string, Rubric>([[edition2023.version, edition2023]])

const isEdition = (value: unknown, version: string): value is Rubric =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  value.version === version &&
  'dimensions' in value &&
  Array.isArray(value.dimensions)

/** The edition of a version, where this phone has it. Editions never change, so what is kept is never old. */
export const findEdition = (version: string): Rubric | undefined => {
  const known = inHand.get(version)
  if (known) return known
  const kept = findKept(`${KEPT.editions}${version}`)
  if (!isEdition(kept, version)) return undefined
  inHand.set(version, kept)
  return kept
}

/** Keeps an edition that the server has handed out, so that forms open without a network too. */
export const keepEdition = (edition: Rubric): void => {
  inHand.set(edition.version, edition)
  keepCopy(`${KEPT.editions}${edition.version}`, edition)
}
