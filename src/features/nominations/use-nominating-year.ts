import { useYear } from '../session/use-session'

/** The year whose nominations a page shows, as a question names it. */
export interface NominatingYear {
  readonly present: { readonly presentId?: string }
  /** The year that they were for has opened meanwhile: what is undecided is ended, and nothing is added. */
  readonly ended: boolean
}

/** Nominations are made in the newest year; a former one's are looked at where the page was opened for it. */
export const useNominatingYear = (): NominatingYear => {
  const { former, cycleId } = useYear()
  return { present: former && cycleId !== undefined ? { presentId: cycleId } : {}, ended: former }
}
