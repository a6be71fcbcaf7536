import type { DocumentJobView } from '@/contract/document'
import type { Instant } from '@/domain/calendar/instant'
import { isBusy } from '@/domain/job/job'
import type { DocumentJob } from '@/domain/job/document-job'
import { seatKeyOf } from '@/domain/people/seat'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { requirePerson, type Call } from './call'

/** One's own job, by the seat that asked for it. What turned out to be refused is answered by its refusal. */
export const requireOwnJob = async (call: Call, jobId: string): Promise<DocumentJob | Refusal> => {
  const person = await requirePerson(call)
  if (isRefusal(person)) return person
  const job = await call.stores.documentJobs.find(jobId)
  if (!job || job.personId !== person.personId || job.seat !== seatKeyOf(person.seat)) return refuse('document_unknown')
  return job.refusal ?? (job.expiresAt <= call.now ? refuse('document_expired') : job)
}

/** A job as whoever asked for it sees it. */
export const viewOfJob = (job: DocumentJob, now: Instant): DocumentJobView => ({
  jobId: job.jobId,
  state: job.state,
  progress: job.progress,
  busy: isBusy(job, now),
  startedAt: job.startedAt,
  expiresAt: job.expiresAt,
})
