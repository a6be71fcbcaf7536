import type { ActionInput, BeginningAction } from '@/contract/contract'
import type { BegunDocument, DocumentJobView, DocumentLink } from '@/contract/document'
import type { Reply } from '@/contract/envelope'
import { getInstant } from '@/domain/calendar/instant'
import type { DocumentJob } from '@/domain/job/document-job'
import { failuresOf } from '@/domain/job/job'
import type { Refusal } from '@/domain/refusal/refusal'
import { openDatabase } from '../../../cloudfunctions/_store/database'
import { documentJobStore } from '../../../cloudfunctions/_store/document-jobs'
import { READY } from './rounds'
import { newRequest, type World } from './world'

/** The form of an enterprise that has filled it in. */
export const FORM = { assessmentId: READY, format: 'pdf', withPhotos: false } as const

/** Has documents made as a page does: asked for, gone on with until they are there, and fetched by a link. */
export const documents = (world: () => World) => {
  const ask = async <Name extends BeginningAction>(
    openId: string,
    action: Name,
    input: ActionInput<Name>,
    requestId = newRequest(),
  ): Promise<Reply<BegunDocument>> => {
    const someone = world().as(openId)
    let reply: Reply<BegunDocument> = await someone.ask(action, input, requestId)
    for (let turn = 0; reply.outcome === 'done' && reply.value.job.state === 'building'; turn += 1) {
      if (turn === 10) throw new Error(`${action} is never done`)
      reply = await someone.ask('document.continue', { jobId: reply.value.job.jobId })
    }
    return reply
  }
  const job = async <Name extends BeginningAction>(
    ...asked: [openId: string, action: Name, input: ActionInput<Name>, requestId?: string]
  ): Promise<DocumentJobView> => {
    const reply = await ask(...asked)
    if (reply.outcome !== 'done' || reply.value.job.state !== 'done')
      throw new Error(`${asked[1]}: ${JSON.stringify(reply)}`)
    return reply.value.job
  }
  const made = async <Name extends BeginningAction>(
    ...asked: [openId: string, action: Name, input: ActionInput<Name>, requestId?: string]
  ): Promise<DocumentLink> => {
    const { jobId } = await job(...asked)
    return world().as(asked[0]).does('document.link', { jobId })
  }
  const kept = async (jobId: string): Promise<DocumentJob> => {
    const [found] = await world().read<DocumentJob>('document_jobs', { _id: jobId })
    if (!found) throw new Error('no such job')
    return found
  }
  return {
    /** The form as PDF, begun. */
    begin: async (openId: string, requestId = newRequest()) =>
      (await world().as(openId).does('form.export', FORM, requestId)).job,
    goOn: (openId: string, jobId: string) => world().as(openId).ask('document.continue', { jobId }),
    status: async (openId: string, jobId: string) => (await world().as(openId).does('document.status', { jobId })).job,
    bytesOf: async (openId: string, jobId: string): Promise<Buffer> => {
      const { url, bytes } = await world().as(openId).does('document.link', { jobId })
      const body = Buffer.from(await (await fetch(encodeURI(url))).arrayBuffer())
      expect(body).toHaveLength(bytes)
      return body
    },
    /** The job as it is kept. */
    kept,
    /** Somebody took the job's lease, and was never heard of again until it was over. */
    dies: async (jobId: string): Promise<void> => {
      const { emulator } = world()
      Object.assign(process.env, emulator.sdkEnvironment())
      const now = getInstant(emulator.clock.now().getTime())
      const before = await kept(jobId)
      const lease = { token: newRequest(), until: getInstant(now + 1), path: null }
      if (!(await documentJobStore(openDatabase()).claim(before, lease, failuresOf(before), now)))
        throw new Error('the lease was not to be had')
      await emulator.clock.set(new Date(now + 60_000))
    },
    /** The job of what is asked for, done. */
    job,
    /** The file of what is asked for. */
    made,
    /** Why what is asked for is not made, whether that is known at once or turns out. */
    isRefused: async <Name extends BeginningAction>(
      ...asked: [openId: string, action: Name, input: ActionInput<Name>, requestId?: string]
    ): Promise<Refusal> => {
      const reply = await ask(...asked)
      if (reply.outcome !== 'refused') throw new Error(`${asked[1]} was not refused: ${JSON.stringify(reply)}`)
      return reply.refusal
    },
  }
}
