import type { documentJobActions } from '@/contract/document'
import { isRefusal, refuse } from '@/domain/refusal/refusal'
import type { Handlers } from '../../_host/call'
import { requireOwnJob, viewOfJob } from '../../_host/document-job'
import { drive } from '../jobs/drive'
import { jobRun } from '../jobs/run'
import { prepare } from '../made/prepare'
import { documentWork } from '../made/work'

export const documentJobHandlers: Handlers<keyof typeof documentJobActions> = {
  'document.continue': async ({ jobId }, call) => {
    const job = await requireOwnJob(call, jobId)
    if (isRefusal(job)) return job
    const run = jobRun(call)
    // One go at a time: whoever waits hears of a failure, and asks again.
    const driven = await drive(run, documentWork, job, call.now)
    return driven.refusal ?? { job: viewOfJob(driven, run.clock()) }
  },

  'document.link': async ({ jobId }, call) => {
    const job = await requireOwnJob(call, jobId)
    if (isRefusal(job)) return job
    if (!job.file) return refuse('document_unmade')
    // What somebody might see when it was made they may not see any more, as when an enterprise was given to another union.
    const permitted = await prepare(call, job.wanted)
    if (isRefusal(permitted)) return permitted
    if (job.entryIds && (await permitted.isHandedOver?.(job.entryIds))) return refuse('document_handed_over')
    const link = await call.stores.files.linkTo(job.file.fileId, call.now)
    if (!link) {
      // Storage has lost it: whoever asks for the same is not to be handed what is gone.
      await call.stores.documentJobs.forgetFile(job)
      return refuse('document_expired')
    }
    const { fileName, bytes, sha256, tablePages } = job.file
    return { ...link, fileName, bytes, sha256, ...(tablePages === undefined ? {} : { tablePages }) }
  },
}
