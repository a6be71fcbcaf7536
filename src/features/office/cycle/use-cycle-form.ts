import { useEffect, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { serverNow } from '@/services/server-clock'
import { useRequiredRole, useSession } from '../../session/use-session'
import { deadlineBounds } from '@/domain/deadline/day-bounds'
import { yearOfCycle } from '@/domain/nomination/nomination'
import { newestOf } from '../../session/years'
import { useWrite } from '../../use-write'
import { changesOf, findConfiguration, formOf, gapsOf, wrongPartsOf, type CycleForm } from './cycle-form'
import { openBoundsOf } from './next-cycle'
import { daysMoved, findReminderCalendar } from './reminder-calendar'

/** The cycle's settings while they are edited, against the revision that they were read at. */
export const useCycleForm = (onSaved: () => void) => {
  const { cycle: named } = useRouter().params
  const session = useRequiredRole('office')
  const { failure, load } = useSession()
  const years = session ? [session.cycle, ...session.cycles.map((year) => year.cycle)] : []
  const cycle =
    (named === undefined ? session && newestOf(session) : years.find((year) => year?.cycleId === named)) ?? null
  const [edited, setEdited] = useState<{ readonly form: CycleForm; readonly from: typeof cycle }>()
  const [tried, setTried] = useState(false)
  const write = useWrite('cycle.configure')

  useEffect(() => {
    if (cycle && !edited) setEdited({ form: formOf(cycle), from: cycle })
  }, [cycle, edited])

  const form = edited?.form
  const base = edited?.from ?? null
  const gaps = form ? gapsOf(form) : { bonus: {} }
  const conflict = write.failure?.outcome === 'refused' && write.failure.refusal.refused === 'version_changed'

  return {
    form,
    rubricVersion: base?.rubricVersion ?? '',
    title: base?.title ?? '',
    cycleId: base?.cycleId,
    /** The days between which its deadline may lie. */
    bounds: base ? deadlineBounds(yearOfCycle(base.cycleId)) : undefined,
    openBounds: form && openBoundsOf(form.deadlineOn),
    withoutCycle: session !== undefined && cycle === null,
    sessionFailure: session ? undefined : failure,
    load,
    change: (part: Partial<CycleForm>) => setEdited((was) => was && { ...was, form: { ...was.form, ...part } }),
    gaps: tried ? gaps : { bonus: {} },
    changes: form && base ? changesOf(base, form) : [],
    moved: form && base ? daysMoved(base.deadlineOn, form.deadlineOn) : undefined,
    calendar: form && findReminderCalendar(form.openOn, form.deadlineOn, serverNow()),
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
      if (result.outcome !== 'done') return
      setEdited({ form: formOf(result.value.cycle), from: result.value.cycle })
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
