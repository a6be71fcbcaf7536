import type { Instant } from '@/domain/calendar/instant'
import type { Refusal } from '@/domain/refusal/refusal'
import type { Draft, SaveRequest } from '@/services/drafts'
import type { PlatformFault } from '@/services/platform-fault'

/** One text of the server's, as far as this phone knows it. */
export interface ServerVersion<Content> {
  readonly content: Content
  readonly revision: number
  readonly savedAt: Instant | null
}

/**
 * Where the saving of one text stands. `wait` is in milliseconds from when the phase began: the server's clock may be set anew at
 * any reply, so no moment is kept.
 */
export type Phase<Content> =
  | { readonly kind: 'clean' }
  | { readonly kind: 'dirty'; readonly wait: number }
  | { readonly kind: 'saving'; readonly attempt: number }
  | { readonly kind: 'saved' }
  /** `because`: there is a network, and the platform did not serve it for now. */
  | { readonly kind: 'offline'; readonly attempt: number; readonly wait: number; readonly because?: PlatformFault }
  /** The platform would not serve it however often it is asked: a person is told, and it is sent again when they come back to it. */
  | { readonly kind: 'stopped'; readonly attempt: number; readonly because: PlatformFault }
  | { readonly kind: 'failed'; readonly attempt: number; readonly wait: number; readonly reference: string }
  | { readonly kind: 'conflict'; readonly theirs: ServerVersion<Content> }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** One text being written: an answer to an indicator, or a section of a report, known by its number. */
export interface Saving<Content> {
  readonly no: number
  /** What the person sees and writes. */
  readonly content: Content
  /** What was typed and is no part of the content yet, by the place that it was typed in. */
  readonly unreadable: Readonly<Record<string, string>>
  readonly editedAt: number
  /** What it was written on. */
  readonly base: ServerVersion<Content>
  readonly unanswered: SaveRequest<Content> | null
  readonly phase: Phase<Content>
}

/** What the machinery must know of what is written. */
export interface ContentKind<Content> {
  readonly empty: Content
  /** Whether two contents say the same, so that nothing needs saving. */
  readonly same: (a: Content, b: Content) => boolean
  /** Somebody else's content that a refusal carries, or undefined for any other refusal. */
  readonly staleIn: (refusal: Refusal) => ServerVersion<Content> | undefined
}

const holdsUnsaved = <Content>(
  { same }: ContentKind<Content>,
  saving: Pick<Saving<Content>, 'content' | 'base' | 'unreadable'>,
): boolean => !same(saving.content, saving.base.content) || Object.keys(saving.unreadable).length > 0

/** How savings of one kind of content begin, and what of them has to outlive the program. */
export const savingsOf = <Content>(kind: ContentKind<Content>) => {
  const nothing: ServerVersion<Content> = { content: kind.empty, revision: 0, savedAt: null }

  /** Whether the server lacks something that stands here. */
  const isUnsaved = (saving: Saving<Content>): boolean =>
    saving.unanswered !== null || saving.phase.kind === 'conflict' || holdsUnsaved(kind, saving)

  return {
    nothing,
    isUnsaved,

    /** What has to outlive the program, or null where the server has it all. */
    draftOf: (saving: Saving<Content>): Draft<Content> | null =>
      isUnsaved(saving)
        ? {
            content: saving.content,
            unreadable: saving.unreadable,
            baseRevision: saving.base.revision,
            editedAt: saving.editedAt,
            unanswered: saving.unanswered,
          }
        : null,

    /** Begins with what the server has and what this phone kept from before. */
    begin: (no: number, base: ServerVersion<Content>, draft: Draft<Content> | undefined): Saving<Content> => {
      const untouched: Saving<Content> = {
        no,
        content: base.content,
        unreadable: {},
        editedAt: 0,
        base,
        unanswered: null,
        phase: { kind: base.savedAt === null ? 'clean' : 'saved' },
      }
      if (!draft) return untouched
      const restored = { ...untouched, content: draft.content, unreadable: draft.unreadable, editedAt: draft.editedAt }
      // The end of that save is unknown: it is asked again, in the same words, before anything else.
      if (draft.unanswered)
        return { ...restored, unanswered: draft.unanswered, phase: { kind: 'offline', attempt: 0, wait: 0 } }
      if (!holdsUnsaved(kind, restored)) return untouched
      if (kind.same(draft.content, base.content)) return restored
      if (draft.baseRevision < base.revision)
        return {
          ...restored,
          base: { ...nothing, revision: draft.baseRevision },
          phase: { kind: 'conflict', theirs: base },
        }
      return { ...restored, phase: { kind: 'dirty', wait: 0 } }
    },
  }
}

/** Both texts one after the other, the saved one first; where one holds the other, that one alone. */
export const joined = (theirs: string, mine: string): string => {
  if (theirs.includes(mine.trim())) return theirs
  return mine.includes(theirs.trim()) ? mine : `${theirs.trimEnd()}\n${mine}`
}
