import { useState } from 'react'
import { PHRASES_LIMIT, type PhraseList, type PhraseOwner } from '@/domain/review/phrases'
import type { Failure } from '@/text/failures'
import { useSession } from '../session/use-session'
import { useQuery } from '../use-query'
import { useWrite } from '../use-write'
import { withWritten, type Writing } from './phrases'

/** One's own 常用语 and the shared ones, to be edited. What is typed stays until it is saved or put away. */
export const usePhraseLists = () => {
  const { session, failure: sessionFailure } = useSession()
  const role = session?.person?.seat.role
  const query = useQuery('phrase.list', role === 'reviewer' || role === 'office' || sessionFailure ? {} : null)
  const [of, setOf] = useState<PhraseOwner>('own')
  const [writing, setWriting] = useState<Writing | null>(null)
  const [failure, setFailure] = useState<Failure>()
  const write = useWrite('phrase.save')
  const list: PhraseList | undefined = query.value?.[of]

  const put = async (phrases: readonly string[]): Promise<boolean> => {
    if (!list) return false
    const result = await write.run({ of, seenRevision: list.revision, phrases: [...phrases] })
    setFailure(result.outcome === 'done' ? undefined : result)
    if (result.outcome === 'done' || result.outcome === 'refused') await query.reload()
    return result.outcome === 'done'
  }
  const open = (next: Writing | null) => {
    setFailure(undefined)
    setWriting(next)
  }
  return {
    of,
    /** What is typed belongs to a list: it is put away with it. */
    choose: (next: PhraseOwner) => {
      open(null)
      setOf(next)
    },
    list,
    full: (list?.phrases.length ?? 0) >= PHRASES_LIMIT,
    loadFailure: query.failure,
    reload: query.reload,
    writing,
    open,
    failure,
    running: write.running,
    save: async (): Promise<boolean> => {
      if (!list || !writing || !(await put(withWritten(list.phrases, writing)))) return false
      setWriting(null)
      return true
    },
    /** Takes one out; answers how to put all back as it was, or undefined where it was not done. */
    remove: async (at: number): Promise<(() => void) | undefined> => {
      if (!list) return undefined
      const before = list.phrases
      const done = await put(before.filter((_, index) => index !== at))
      if (done) setWriting(null)
      return done ? () => void putBack(before, list.revision + 1) : undefined
    },
  }

  async function putBack(phrases: readonly string[], seenRevision: number): Promise<void> {
    const result = await write.run({ of, seenRevision, phrases: [...phrases] })
    setFailure(result.outcome === 'done' ? undefined : result)
    await query.reload()
  }
}
