import type { AnswerContent } from '@/domain/answer/answer'
import { findKept, forget, keep, keysWith, unkeptWith, type Kept } from './storage'
import { KEPT } from './storage-keys'

/** A save that was sent and whose end is not known. It is repeated word for word, with its id, until it is answered. */
export interface SaveRequest<Content = AnswerContent> {
  readonly requestId: string
  readonly seenRevision: number
  readonly content: Content
}

/** What was written to one place and is not known to be on the server: to an indicator, or to a section of a report. */
export interface Draft<Content = AnswerContent> {
  readonly content: Content
  /** Figures as they were typed where they are no number that can be saved, by the fact's id. */
  readonly unreadable: Readonly<Record<string, string>>
  /** The server's revision that it was written on. */
  readonly baseRevision: number
  readonly editedAt: number
  readonly unanswered: SaveRequest<Content> | null
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** The drafts of one kind of paper, below a folder of their own; what an older version wrote there is looked at first. */
export const draftFolder = <Content>(folder: string, isContent: (value: unknown) => value is Content) => {
  const keyOf = (paperId: string, no: number): string => `${folder}${paperId}/${no}`

  const isRequest = (value: unknown): value is SaveRequest<Content> =>
    isObject(value) &&
    typeof value['requestId'] === 'string' &&
    typeof value['seenRevision'] === 'number' &&
    isContent(value['content'])

  const isDraft = (value: unknown): value is Draft<Content> =>
    isObject(value) &&
    isContent(value['content']) &&
    isObject(value['unreadable']) &&
    typeof value['baseRevision'] === 'number' &&
    typeof value['editedAt'] === 'number' &&
    (value['unanswered'] === null || isRequest(value['unanswered']))

  return {
    /** One key a place, so that a keystroke rewrites two pages of text at the most. */
    keep: (paperId: string, no: number, draft: Draft<Content>): Kept => keep(keyOf(paperId, no), draft),

    find: (paperId: string, no: number): Draft<Content> | undefined => {
      const found = findKept(keyOf(paperId, no))
      return isDraft(found) ? found : undefined
    },

    drop: (paperId: string, no: number): void => forget(keyOf(paperId, no)),

    /** The places of a paper whose text the phone had no room for. */
    unkept: (paperId: string): readonly number[] =>
      unkeptWith(`${folder}${paperId}/`).map((key) => Number(key.split('/').pop())),

    /** The papers in which something is still unsaved on this phone. */
    papers: (): readonly string[] => [
      ...new Set(keysWith(folder).map((key) => key.slice(folder.length).split('/')[0] ?? '')),
    ],
  }
}

/** Whether something kept is the content of an answer. */
export const isContent = (value: unknown): value is AnswerContent =>
  isObject(value) &&
  typeof value['narrative'] === 'string' &&
  (value['selfScore'] === null || typeof value['selfScore'] === 'number') &&
  isObject(value['facts'])

export const {
  keep: keepDraft,
  find: findDraft,
  drop: dropDraft,
  unkept: unkeptDrafts,
  papers: assessmentsWithDrafts,
} = draftFolder(KEPT.answers, isContent)
