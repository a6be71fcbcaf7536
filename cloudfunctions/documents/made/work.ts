import { createHash } from 'node:crypto'
import { getInstant, type Instant } from '@/domain/calendar/instant'
import {
  afterMaking,
  afterRefusal,
  documentExpiry,
  type DocumentJob,
  type JobProgress,
} from '@/domain/job/document-job'
import type { Lease } from '@/domain/job/job'
import { findSeat, seatKeyOf } from '@/domain/people/seat'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import type { JobWork, Outcome } from '../jobs/drive'
import type { JobRun } from '../jobs/run'
import type { Tell, WrittenFile } from './making'
import { extensionOf, prepare } from './prepare'

/** Taken again every few seconds, so that after a worker died its job is gone on with within a minute. */
const LEASE_MILLISECONDS = 60_000
const RENEWAL_MILLISECONDS = 2_000

/** Keeps a lease up while the work goes on, with the word how far it is. Where it is lost, what is made does not count any more. */
const keepUp = ({ stores, clock }: JobRun, job: DocumentJob, { token }: Lease) => {
  let progress: JobProgress | null = null
  let writing: Promise<unknown> = Promise.resolve()
  const renew = (): void => {
    const until = getInstant(clock() + LEASE_MILLISECONDS)
    // Where it cannot be written, the next one can; and what is due is settled by its token in any case.
    writing = stores.documentJobs.renew(job, token, until, progress ? { progress } : {}).catch(() => undefined)
  }
  const ticking = setInterval(renew, RENEWAL_MILLISECONDS)
  const tell: Tell = (how) => {
    progress = how
  }
  return {
    tell,
    stop: async (): Promise<void> => {
      clearInterval(ticking)
      await writing
    },
  }
}

/** Puts a file away until the document's time is over. It is noted before it is written, so that whoever dies leaves nothing for good. */
const keep = async ({ stores }: JobRun, path: string, { bytes }: WrittenFile, expiresAt: Instant): Promise<string> => {
  await stores.temporaryFiles.note({ path, fileId: await stores.files.fileIdOf(path), expiresAt })
  return stores.files.keep(path, bytes)
}

const refused = (refusal: Refusal, now: Instant): Outcome<DocumentJob> => ({
  fields: afterRefusal(refusal, now),
  fileId: null,
})

const made = async (run: JobRun, job: DocumentJob, path: string | null, tell: Tell): Promise<Outcome<DocumentJob>> => {
  const asking = { openId: job.openId, seat: findSeat(job.seat) }
  const { stores, configuration } = run
  const making = await prepare({ asking, stores, configuration, now: run.clock() }, job.wanted)
  if (isRefusal(making)) return refused(making, run.clock())
  // Whoever asked for it sits elsewhere by now, and sees other things.
  if (seatKeyOf(making.person.seat) !== job.seat) return refused(refuse('document_unknown'), run.clock())
  const written = await making.write(tell, job)
  const now = run.clock()
  if (isRefusal(written)) return refused(written, now)
  if (written === null) return { fields: afterMaking(null, now), fileId: null }
  if (path === null) throw new Error('a file is put somewhere')
  tell({ step: 'keeping', done: 0, total: 0 })
  const fileId = await keep(run, path, written, documentExpiry(now))
  const { fileName, bytes, tablePages, entryIds = null } = written
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  // It was made from what was there when it was made, which may be other contents than when it was asked for.
  const { contents } = making
  const file = { fileId, fileName, bytes: bytes.length, sha256, ...(tablePages === undefined ? {} : { tablePages }) }
  return { fields: { ...afterMaking(file, now, entryIds), contents }, fileId }
}

/** Making documents, each in one go. */
export const documentWork: JobWork<DocumentJob> = {
  name: 'document',
  store: ({ stores }) => stores.documentJobs,
  idOf: ({ jobId }) => jobId,
  leaseMilliseconds: LEASE_MILLISECONDS,
  pathOf: ({ jobId, wanted }, token) => {
    const extension = extensionOf(wanted)
    return extension === null ? null : `documents/made/${jobId}/${token}.${extension}`
  },
  work: async (run, job, lease) => {
    const lasting = keepUp(run, job, lease)
    try {
      return await made(run, job, lease.path, lasting.tell)
    } finally {
      await lasting.stop()
    }
  },
}
