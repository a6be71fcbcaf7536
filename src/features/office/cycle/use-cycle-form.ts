import { useEffect, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { deadlineBounds } from '@/domain/deadline/day-bounds'
import { yearOfCycle } from '@/domain/nomination/nomination'
import { indicatorsOf } from '@/domain/rubric/rubric'
import { serverNow } from '@/services/server-clock'
import { useRequiredRole, useSession } from '../../session/use-session'
import { newestOf } from '../../session/years'
import { useEdition } from '../../use-edition'
import { useWrite } from '../../use-write'
import { daysMoved, findReminderCalendar, openBoundsOf } from './cycle-days'
import { changesOf, type CycleForm, findConfiguration, formOf, gapsOf, wrongPartsOf } from './cycle-form'
import { useDayCounting } from './use-day-counting'

/** The cycle's settings while they are edited, against the revision that they were read at. */
export const useCycleForm = (onSaved: () => void) => {
  const { cycle: named } = useRouter().params
  const session = useRequiredRole('office')
  const { failure, load } = useSession()
  const years = session ? [session.cycle, ...session.cycles.map((year) => year.cycle)] : []
  const cycle =
    (named === undefined ? session && newestOf(session) : years.find((year) => year?.cycleId === named)) ?? null
  const { rubric, failure: editionFailure } = useEdition(cycle ?? undefined)
  const [edited, setEdited] = useState<{ readonly form: CycleForm; readonly from: typeof cycle }>()
  const [tried, setTried] = useState(false)
  const write = useWrite('cycle.configure')

  useEffect(() => {
    if (cycle && rubric && !edited) setEdited({ form: formOf(cycle, rubric), from: cycle })
  }, [cycle, rubric, edited])

  const form = edited?.form
  const counting = useDayCounting(form?.dayCount ?? 'calendar', form?.openOn ?? '', form?.deadlineOn ?? '')
  const base = edited?.from ?? null
  const gaps = form ? gapsOf(form) : { bonus: {} }
  const conflict = write.failure?.outcome === 'refused' && write.failure.refusal.refused === 'version_changed'

  return {
    form,
    /** The indicators to which the edition gives no points. */
    bonus: rubric ? indicatorsOf(rubric).filter(({ points }) => points === null) : [],
    title: base?.title ?? '',
    cycleId: base?.cycleId,
    /** The days between which its deadline may lie. */
    bounds: base ? deadlineBounds(yearOfCycle(base.cycleId)) : undefined,
    openBounds: form && openBoundsOf(form.deadlineOn),
    withoutCycle: session !== undefined && cycle === null,
    sessionFailure: session ? editionFailure : failure,
    load,
    change: (part: Partial<CycleForm>) => setEdited((was) => was && { ...was, form: { ...was.form, ...part } }),
    gaps: tried ? gaps : { bonus: {} },
    changes: form && base ? changesOf(base, form) : [],
    moved: form && base ? daysMoved(base.deadlineOn, form.deadlineOn) : undefined,
    counting,
    calendar: form && findReminderCalendar(form.openOn, form.deadlineOn, serverNow(), counting.days),
    /** Whether it may be sent; what is wrong is said from then on. */
    check: (): boolean => {
      setTried(true)
      return form !== undefined && findConfiguration(form, { revision: 0, cycleId: base?.cycleId ?? '' }) !== undefined
    },
    /** Which parts of the page have something to mend, for whoever cannot see them all at once. */
    wrongParts: () => (form ? wrongPartsOf(form) : []),
    save: async (): Promise<void> => {
      const input = form && base ? findConfiguration(form, base) : undefined
      if (!input) return
      const result = await write.run(input)
      if (result.outcome !== 'done' || !rubric) return
      setEdited({ form: formOf(result.value.cycle, rubric), from: result.value.cycle })
      setTried(false)
      await load()
      onSaved()
    },
    /** Drops what was edited and shows what the server has now. */
    startOver: async (): Promise<void> => {
      await load()
      write.clear()
      setTried(false)
      setEdited(undefined)
    },
    saving: write.running,
    failure: write.failure,
    conflict,
  }
}

export type CycleEditing = ReturnType<typeof useCycleForm>

/** Taking back the newest year, where it was opened by a slip. `shown` is the year whose settings are looked at. */
export const useCycleWithdrawal = (shown: string | undefined, onWithdrawn: () => Promise<void>) => {
  const { session } = useSession()
  const newest = session ? newestOf(session) : null
  const write = useWrite('cycle.withdraw')
  return {
    /** The year that may be asked about: what came before it is built upon already. */
    cycle: newest?.cycleId === shown ? newest : null,
    withdraw: async (): Promise<void> => {
      if (!newest) return
      const { cycleId, revision } = newest
      const result = await write.run({ cycleId, seenRevision: revision })
      if (result.outcome === 'done') await onWithdrawn()
    },
    running: write.running,
    failure: write.failure,
  }
}

export type CycleWithdrawal = ReturnType<typeof useCycleWithdrawal>
