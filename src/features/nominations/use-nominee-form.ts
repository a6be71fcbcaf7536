import { useState } from 'react'
import type { NominationPart } from '@/contract/nomination'
import { nominationFileId, type LedgerLevel, type NominationFile, type Nominee } from '@/domain/nomination/nomination'
import { nomineeOf, sameNominee } from '@/domain/nomination/nominee'
import type { CallResult } from '@/services/call'
import { useUnkept } from '../saving/use-unkept'
import { useWrite } from '../use-write'
import {
  dropNomineeDraft,
  EMPTY_NOMINEE,
  findNomineeDraft,
  keepNomineeDraft,
  keyOf,
  type DraftPlace,
  type NomineeDraft,
} from './nominee-drafts'

interface Open {
  readonly place: DraftPlace
  readonly draft: NomineeDraft
}

/**
 * The sheet in which a nominee is written. Every letter is kept on the phone until the server has it; where a colleague
 * saved the same nomination meanwhile, both versions are shown and the writer chooses.
 */
export const useNomineeForm = (
  file: NominationFile | undefined,
  level: LedgerLevel,
  take: (result: CallResult<NominationPart>) => Promise<boolean>,
) => {
  const [open, setOpen] = useState<Open>()
  const noRoom = useUnkept(open && keyOf(open.place))
  const write = useWrite('nomination.save')
  const items = file?.lists[level].items ?? []
  const standing = items.find(({ nominationId }) => nominationId === open?.place.nominationId)

  const begin = (nominationId: string | null): void => {
    if (!file) return
    const place = { fileId: nominationFileId(file.cycleId, file.unionId), level, nominationId }
    const item = items.find((each) => each.nominationId === nominationId)
    const fresh = { nominee: item ? nomineeOf(item) : EMPTY_NOMINEE, seenRevision: item?.revision ?? 0 }
    write.clear()
    setOpen({ place, draft: findNomineeDraft(place) ?? fresh })
  }

  const draw = (draft: NomineeDraft): void => {
    if (!open) return
    keepNomineeDraft(open.place, draft)
    setOpen({ ...open, draft })
  }

  const save = async (): Promise<boolean> => {
    if (!file || !open) return false
    const { place, draft } = open
    const { nominee, seenRevision } = draft
    const change =
      place.nominationId === null
        ? ({ kind: 'add', nominee } as const)
        : ({ kind: 'edit', nominationId: place.nominationId, seenRevision, nominee } as const)
    const done = await take(await write.run({ unionId: file.unionId, ledger: place.level, change }))
    if (!done) return false
    dropNomineeDraft(place)
    setOpen(undefined)
    return true
  }

  const theirs = open && standing && standing.revision > open.draft.seenRevision ? standing : undefined
  return {
    open: open !== undefined,
    isNew: open?.place.nominationId === null,
    nominee: open?.draft.nominee ?? EMPTY_NOMINEE,
    /** What a colleague saved of the same nomination since this draft was begun, where it says something else. */
    theirs: theirs && open && !sameNominee(theirs, open.draft.nominee) ? theirs : undefined,
    /** The phone has no room: what is typed is in this running program alone. */
    noRoom,
    running: write.running,
    failure: write.failure,
    add: () => begin(null),
    edit: (nominationId: string) => begin(nominationId),
    write: (part: Partial<Nominee>) => {
      if (open) draw({ ...open.draft, nominee: { ...open.draft.nominee, ...part } })
    },
    keepMine: () => {
      if (open && standing) draw({ ...open.draft, seenRevision: standing.revision })
      write.clear()
    },
    takeTheirs: () => {
      if (!open || !standing) return
      dropNomineeDraft(open.place)
      write.clear()
      setOpen({ ...open, draft: { nominee: nomineeOf(standing), seenRevision: standing.revision } })
    },
    /** Closes the sheet; what was typed is there again when it is opened. */
    close: () => setOpen(undefined),
    save,
  }
}

export type NomineeForm = ReturnType<typeof useNomineeForm>
