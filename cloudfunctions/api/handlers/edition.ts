import type { editionActions, EditionOutline } from '@/contract/edition'
import { correctDraft } from '@/domain/edition/correct-draft'
import { editionOf } from '@/domain/edition/edition-of-draft'
import type { Person } from '@/domain/people/person'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { indicatorsOf, pointsOf, type Rubric } from '@/domain/rubric/rubric'
import { journalled, requirePerson, type Call, type Handlers } from '../../_host/call'
import type { EditionDraftDocument } from '../../_store/edition-drafts'
import type { EditionDocument } from '../../_store/editions'
import type { Transaction } from '../../_store/transaction'

const outlineOf = (edition: Rubric, confirmedAt: number | null): EditionOutline => ({
  version: edition.version,
  title: edition.title,
  source: edition.source,
  indicators: indicatorsOf(edition).length,
  points: pointsOf(edition),
  confirmedAt,
})

interface Seen {
  readonly draftId: string
  readonly seenRevision: number
}

/** Does something with a draft of the office, once a request, over the revision that was seen. */
const changeDraft = async <Answer>(
  call: Call,
  { draftId, seenRevision }: Seen,
  change: (transaction: Transaction, draft: EditionDraftDocument, person: Person) => Promise<Answer | Refusal>,
): Promise<Answer | Refusal> => {
  const person = await requirePerson(call, 'office')
  if (isRefusal(person)) return person
  return call.stores.journal.once<Answer>(journalled(call, person.personId, draftId), async (transaction) => {
    const draft = await transaction.find<EditionDraftDocument>('edition_drafts', draftId)
    if (!draft) return refuse('edition_draft_unknown')
    return draft.revision === seenRevision ? change(transaction, draft, person) : refuse('edition_draft_changed')
  })
}

/**
 * Why a draft cannot become an edition that follows `after`: another one does already, and a year would not know which of both its
 * last year's answers come by. Its sisters among the drafts are counted up, so that of two confirmed at once one is done again.
 */
const checkLine = async (
  { stores }: Call,
  transaction: Transaction,
  { draftId, after }: EditionDraftDocument,
): Promise<Refusal | undefined> => {
  const follower = (await stores.editions.all()).find(({ edition }) => edition.after === after)
  if (follower) return refuse('edition_followed', { source: follower.edition.source })
  const sisters = (await stores.editionDrafts.outlines()).filter(
    (each) => each.after === after && each.draftId !== draftId,
  )
  for (const { draftId: sister, revision } of sisters)
    await transaction.update('edition_drafts', sister, { revision: revision + 1 })
  return undefined
}

export const editionHandlers: Handlers<keyof typeof editionActions> = {
  'edition.get': async ({ version }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const edition = await call.stores.editions.find(version)
    return edition ? { edition } : refuse('edition_unknown')
  },

  'edition.list': async (_input, call) => {
    const person = await requirePerson(call, 'office')
    if (isRefusal(person)) return person
    const [editions, drafts] = await Promise.all([call.stores.editions.all(), call.stores.editionDrafts.outlines()])
    return { editions: editions.map(({ edition, confirmedAt }) => outlineOf(edition, confirmedAt)), drafts }
  },

  'edition.loadDraft': async ({ draftId }, call) => {
    const person = await requirePerson(call, 'office')
    if (isRefusal(person)) return person
    const found = await call.stores.editionDrafts.find(draftId)
    if (!found) return refuse('edition_draft_unknown')
    const { _id, ...draft } = found
    return { draft }
  },

  'edition.correct': ({ correction, ...seen }, call) =>
    changeDraft<{ revision: number }>(call, seen, async (transaction, { _id, ...draft }) => {
      const table = correctDraft(draft.table, correction)
      if (isRefusal(table)) return table
      const revision = draft.revision + 1
      await transaction.set('edition_drafts', _id, { ...draft, revision, table })
      return { revision }
    }),

  'edition.discard': (seen, call) =>
    changeDraft<{ discarded: true }>(call, seen, async (transaction, { _id }) => {
      await transaction.remove('edition_drafts', _id)
      return { discarded: true }
    }),

  // The draft goes with its confirmation: what it said is the edition's from then on, and that never changes.
  'edition.confirm': ({ source, ...seen }, call) =>
    changeDraft<{ edition: EditionOutline }>(call, seen, async (transaction, draft, person) => {
      const edition = editionOf(draft.table, source, await call.stores.editions.get(draft.after))
      if (isRefusal(edition)) return edition
      const { version } = edition
      if (call.stores.editions.isOfProgram(version) || (await transaction.find('editions', version)))
        return refuse('edition_version_taken', { version })
      const forked = await checkLine(call, transaction, draft)
      if (forked) return forked
      const confirmed: Omit<EditionDocument, '_id'> = { edition, confirmedAt: call.now, confirmedBy: person.personId }
      await transaction.set('editions', version, confirmed)
      await transaction.remove('edition_drafts', draft._id)
      return { edition: outlineOf(edition, call.now) }
    }),
}
