import type { FormEdition } from '@/contract/form'
import type { Failure } from '@/text/failures'
import { useSessionStore } from '../session/session-store'
import { useShownAgain } from '../page-life'
import { useQuery } from '../use-query'

export type FormEditionView = FormEdition

/** What the papers of an assessment would be made from now; looked up again whenever the page is come back to. */
export const useFormEdition = (
  assessmentId: string,
): {
  readonly edition: FormEditionView | undefined
  readonly failure: Failure | undefined
  readonly reload: () => Promise<void>
  /** Whether whoever looks is the one who has it signed and stamped, and photographs it. */
  readonly stamps: boolean
} => {
  const known = useSessionStore(({ session, failure }) => session !== undefined || failure !== undefined)
  const role = useSessionStore(({ session }) => session?.person?.seat?.role)
  const { value, failure, reload } = useQuery('form.edition', known && assessmentId !== '' ? { assessmentId } : null)
  useShownAgain(() => void reload())
  return { edition: value, failure, reload, stamps: role === 'contact' && value?.draft === false }
}
