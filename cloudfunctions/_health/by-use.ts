import { randomUUID } from 'node:crypto'
import { getInstant } from '@/domain/calendar/instant'
import { well, wrong, type Finding } from '@/domain/health/health'
import { askDeadline } from '../_host/after-commit'
import { logOutage } from '../_host/log'
import { askFunction } from '../_store/ask-function'
import { fewAtOnce } from '../_store/few-at-once'
import type { Look } from './look'

/** What the others refuse with where nothing was asked of them: they were loaded and wrote nothing. */
const REFUSALS = ['identity_missing', 'request_malformed']

const refusalIn = (reply: unknown): string | undefined =>
  (reply as { readonly refusal?: { readonly refused?: string } } | undefined)?.refusal?.refused

const isAnswered = async (name: string): Promise<boolean> =>
  REFUSALS.includes(refusalIn(await askFunction(name, {}).catch(() => undefined)) ?? '')

/** What `deadline` refuses a call with whose proof it does not know. */
const UNPROVEN = ['request_malformed', 'not_permitted']

/** Asks `deadline` for nothing, as this program alone can: it refuses a proof that was made with another secret. */
const secretsOfClock = async ({ configuration, reference }: Look): Promise<'same' | 'other' | 'no answer'> => {
  const reply = await askDeadline(configuration, { events: [], papers: [] }, reference).catch(() => undefined)
  if (reply?.outcome === 'done') return 'same'
  return UNPROVEN.includes(refusalIn(reply) ?? '') ? 'other' : 'no answer'
}

/** The other functions answer, and know the secret that this one knows. */
export const lookAtFunctions = async (look: Look): Promise<Finding> => {
  const plain = look.self === 'api' ? ['documents'] : ['api', 'documents']
  const answered = await fewAtOnce(plain, isAnswered)
  const silent = plain.filter((_, index) => !answered[index])
  const clock = look.self === 'api' ? await secretsOfClock(look) : 'same'
  if (clock === 'no answer') silent.push('deadline')
  if (silent.length > 0) return wrong('functions', 'failed', { names: silent })
  return clock === 'other' ? wrong('functions', 'differs', { names: ['INVITATION_SECRET'] }) : well('functions')
}

/** Each collection is there. */
export const lookAtCollections = async ({ stores }: Look): Promise<Finding> => {
  const { tried, missing } = await stores.probes.missingCollections()
  return missing.length > 0
    ? wrong('collections', 'missing', { names: missing, count: tried })
    : well('collections', { count: tried })
}

/** Each unique index refuses a second one like the first. */
export const lookAtUniqueKeys = async ({ stores }: Look): Promise<Finding> => {
  const { tried, missing } = await stores.probes.missingUniqueKeys()
  return missing.length > 0
    ? wrong('unique_keys', 'missing', { names: missing, count: tried })
    : well('unique_keys', { count: tried })
}

const LASTS = 3_600_000
const BYTES = Buffer.from('a file that may be removed')

/** A file is written, moved, read and removed. It is noted before, so that the timer removes it where this one cannot. */
export const lookAtStorage = async ({ stores: { files, temporaryFiles }, now, reference }: Look): Promise<Finding> => {
  // The SDK moves a file under its own name alone, as it moves what people hand in.
  const name = `health/${randomUUID()}.txt`
  const [from, to] = [`incoming/${name}`, `documents/${name}`]
  let step = 'write'
  try {
    const ids = await Promise.all([files.fileIdOf(from), files.fileIdOf(to)])
    const expiresAt = getInstant(now + LASTS)
    await temporaryFiles.note({ path: from, fileId: ids[0], expiresAt })
    await temporaryFiles.note({ path: to, fileId: ids[1], expiresAt })
    await files.keep(from, BYTES)
    step = 'move'
    if ((await files.takeIn(from, to)) !== 'moved') return wrong('storage', 'failed', { names: [step] })
    step = 'read'
    const read = await files.read(ids[1], BYTES.length)
    if (read === undefined || read === 'too_large' || !BYTES.equals(read))
      return wrong('storage', 'failed', { names: [step] })
    step = 'remove'
    const gone = await files.removeAll(ids)
    if (gone.size < ids.length) return wrong('storage', 'failed', { names: [step] })
    await temporaryFiles.forget([from, to])
    return well('storage')
  } catch (failure) {
    logOutage(reference, `health-storage ${step}`, failure)
    return wrong('storage', 'failed', { names: [step] })
  }
}
