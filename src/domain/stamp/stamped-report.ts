import { getInstant } from '../calendar/instant'
import { writerOf } from '../report/decide'
import type { Report } from '../report/report'
import { emptySectionsOf } from '../report/rules'
import type { PresentForm } from './stamped-form'

/** When its text became what it is: the last of its sections that was saved. */
const writtenAt = ({ sections }: Pick<Report, 'sections'>) =>
  getInstant(Math.max(0, ...Object.values(sections).map(({ savedAt }) => savedAt)))

/**
 * The text of a report that pages have to be of now. It may be stamped from when each section holds something, before it is
 * submitted and after it was returned too: its stamp is its writer's own, and waits for no opinion of a union. `digest` is the SHA-256 of
 * its `canonicalReport`, which names the text alone; so sheets count for as long as nothing in it is changed.
 */
export const presentReport = (
  report: Pick<Report, 'kind' | 'state' | 'round' | 'sections'>,
  digest: string,
): PresentForm => ({
  of: 'report',
  writer: writerOf(report.kind),
  state: report.state,
  version: emptySectionsOf(report).length > 0 ? null : { round: report.round, submittedAt: writtenAt(report), digest },
})
