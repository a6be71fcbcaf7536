import { WORD_FORM_LIMIT } from '@/contract/choices'
import type { editionReadingActions } from '@/contract/edition'
import { visibleLine } from '@/domain/answer/control-characters'
import { tieToFormer } from '@/domain/edition/compare-editions'
import type { DraftTable } from '@/domain/edition/edition-draft'
import { readEdition } from '@/domain/edition/read-edition'
import { isRefusal, refuse, type Refusal } from '@/domain/refusal/refusal'
import { journalled, requirePerson, type Handlers } from '../../_host/call'
import type { EditionDraftDocument } from '../../_store/edition-drafts'
import { uploadedPath } from '../../_store/files'
import { openDocx } from '../word-in/docx-parts'
import { readListLabels } from '../word-in/list-labels'
import { readWordText } from '../word-in/word-text'

const NAME_LIMIT = 100

const readTable = async (bytes: Uint8Array): Promise<DraftTable | Refusal> => {
  const parts = await openDocx(bytes)
  return isRefusal(parts) ? parts : readEdition(readWordText(parts.document, readListLabels(parts)))
}

export const editionHandlers: Handlers<keyof typeof editionReadingActions> = {
  'edition.read': async ({ uploadId, fileName }, call) => {
    const { stores, requestId, now } = call
    const person = await requirePerson(call, 'office')
    if (isRefusal(person)) return person
    const entry = journalled(call, person.personId, uploadId)
    const before = await stores.journal.findAnswer<{ draftId: string }>(entry)
    if (before) return before
    const fileId = await stores.files.fileIdOf(uploadedPath(person.personId, { uploadId, extension: 'docx' }))
    const bytes = await stores.files.read(fileId, WORD_FORM_LIMIT)
    if (bytes === undefined) return refuse('document_missing')
    const table =
      bytes === 'too_large' ? refuse('word_form_too_large', { limitBytes: WORD_FORM_LIMIT }) : await readTable(bytes)
    const former = await stores.editions.newest()
    const kept = isRefusal(table)
      ? table
      : await stores.journal.once<{ draftId: string }>(entry, async (transaction) => {
          const draft: Omit<EditionDraftDocument, '_id'> = {
            draftId: requestId,
            revision: 1,
            fileName: Array.from(visibleLine(fileName)).slice(0, NAME_LIMIT).join(''),
            after: former.version,
            readAt: now,
            readByName: person.name,
            table: tieToFormer(table, former),
          }
          await transaction.set('edition_drafts', requestId, draft)
          return { draftId: requestId }
        })
    // Only now: what was not kept is read again when it is asked for again.
    await stores.files.remove([fileId])
    return kept
  },
}
