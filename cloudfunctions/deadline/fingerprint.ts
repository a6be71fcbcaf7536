import { cycleIdOf } from '@/domain/assessment/assessment-id'
import { printsOf } from '@/domain/likeness/hints'
import type { EventDocument } from '../_store/events'
import type { Run } from './run'

/**
 * Keeps the fingerprints of an assessment that an event submitted, by which later reviews find what is nearly equal. Done twice,
 * it is the same; a report that was submitted has none.
 */
export const fingerprint = async ({ stores }: Run, event: EventDocument): Promise<void> => {
  if (event.kind !== 'submitted') return
  const { subjectId } = event
  const submitted = await stores.likeness.findSubmitted(subjectId)
  if (!submitted) return
  const prints = printsOf(await stores.editions.of(submitted), submitted.answers)
  await stores.likeness.note(subjectId, cycleIdOf(subjectId), prints)
}
