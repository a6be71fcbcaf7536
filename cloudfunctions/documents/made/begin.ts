import type { DocumentJobView } from '@/contract/document'
import { beginJob, reusableUntil, type RequestedDocument, type DocumentJob } from '@/domain/job/document-job'
import { seatKeyOf } from '@/domain/people/seat'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { Call } from '../../_host/call'
import { viewOfJob } from '../../_host/document-job'
import { prepare } from './prepare'

/** What is under way of the same; one whose time is over is ended first, so that it holds up no other. */
const findRunning = async (call: Call, job: DocumentJob): Promise<DocumentJob | undefined> => {
  const { documentJobs } = call.stores
  const running = await documentJobs.findRunning(job)
  if (!running || running.expiresAt > call.now) return running
  await documentJobs.forget(running, call.now)
  return undefined
}

const begin = async (call: Call, asked: Parameters<typeof beginJob>[0]): Promise<DocumentJob | Refusal> => {
  const { documentJobs } = call.stores
  const { contents } = asked
  const made = contents === null ? undefined : await documentJobs.findMade(contents, reusableUntil(call.now))
  const job = beginJob(asked, call.now, made)
  const running = await findRunning(call, job)
  if (running) return running
  if (await documentJobs.add(job)) return job
  // Asked twice at once: the other one's stands.
  return (await documentJobs.findRunning(job)) ?? (await documentJobs.find(job.jobId)) ?? refuse('document_unknown')
}

/**
 * Begins a document, once it is sure that whoever asks may have it. The same request again is the same job; what is under way
 * already is not begun a second time, and a file that was made of just these contents is handed out again.
 */
export const beginDocument = async (
  call: Call,
  asked: RequestedDocument,
): Promise<{ readonly job: DocumentJobView } | Refusal> => {
  const making = await prepare(call, asked)
  if (isRefusal(making)) return making
  const { wanted, contents } = making
  const { personId, seat } = making.person
  const own = { personId, seat: seatKeyOf(seat) }
  const before = await call.stores.documentJobs.find(call.requestId)
  if (before && (before.personId !== own.personId || before.seat !== own.seat)) return refuse('request_id_reused')
  const job = before ?? (await begin(call, { jobId: call.requestId, openId: call.openId, ...own, wanted, contents }))
  return isRefusal(job) ? job : { job: viewOfJob(job, call.now) }
}
