import { createStore, type StoreApi } from 'zustand/vanilla'
import type { LoadedReport } from '@/contract/report'
import type { Section } from '@/domain/report/report'
import { checkSection } from '@/domain/report/check-section'
import { REPORT_FORMS } from '@/domain/report/sections'
import { getInstant } from '@/domain/calendar/instant'
import type { CallResult } from '@/services/call'
import type { Draft, SaveRequest } from '@/services/drafts'
import type { Kept } from '@/services/storage'
import type { Failure } from '@/text/failures'
import { onceAtATime, type PhonePorts, watchSurroundings } from '../saving/phone-surroundings'
import { createSavingRunner, type SavingRunner } from '../saving/saving-runner'
import { type ContentKind, type Saving, savingsOf, type ServerVersion } from '../saving/saving-state'

/** A section to the machinery that saves texts: its text is all there is to it. */
const SECTIONS: ContentKind<string> = {
  empty: '',
  same: (a, b) => a === b,
  staleIn: (refusal) =>
    refusal.refused === 'report_section_stale'
      ? { content: refusal.with.text, revision: refusal.with.revision, savedAt: getInstant(refusal.with.savedAt) }
      : undefined,
}

const savings = savingsOf(SECTIONS)

/** Everything outside that writing a report needs. Tests hand in their own. */
export interface ReportPorts extends PhonePorts {
  readonly now: () => number
  readonly newRequestId: () => string
  readonly drafts: {
    readonly keep: (reportId: string, no: number, draft: Draft<string>) => Kept
    readonly find: (reportId: string, no: number) => Draft<string> | undefined
    readonly drop: (reportId: string, no: number) => void
    readonly unkept: (reportId: string) => readonly number[]
  }
}

/** One report as this phone has it: the server's, and what has not got there yet. */
export interface ReportState {
  readonly reportId: string
  /** undefined until it was loaded once; it stays while it is loaded again. */
  readonly loaded: LoadedReport | undefined
  readonly failure: Failure | undefined
  readonly sections: Readonly<Record<number, Saving<string>>>
  readonly online: boolean
  /** The phone refused to keep what was written: a person has to know. */
  readonly storageFull: boolean
  /** The sections whose text is in this running program alone. */
  readonly unkeptDrafts: readonly number[]
}

/** One report being written or read. It outlives its page: saves go on when it is left. */
export interface ReportEditor {
  readonly store: StoreApi<ReportState>
  readonly sections: Omit<SavingRunner<string>, 'load'>
  readonly reload: () => Promise<void>
  /** Stops listening to the phone; what waits is kept. */
  readonly close: () => void
}

const versionOf = (section: Section | undefined): ServerVersion<string> =>
  section ? { content: section.text, revision: section.revision, savedAt: section.savedAt } : savings.nothing

export const isSectionUnsaved = savings.isUnsaved

export const createReportEditor = (reportId: string, ports: ReportPorts): ReportEditor => {
  const store = createStore<ReportState>(() => ({
    reportId,
    loaded: undefined,
    failure: undefined,
    sections: {},
    online: true,
    storageFull: false,
    unkeptDrafts: [],
  }))

  const send = async (no: number, request: SaveRequest<string>): Promise<CallResult<ServerVersion<string>>> => {
    const kind = store.getState().loaded?.report.kind
    // What the server would refuse needs no journey: offline, too, a person learns at once what to mend.
    const refusal = kind && checkSection(kind, no, request.content)
    if (refusal) return { outcome: 'refused', refusal }
    const input = { reportId, no, seenRevision: request.seenRevision, text: request.content }
    const result = await ports.call('report.saveSection', input, request.requestId)
    return result.outcome === 'done' ? { ...result, value: versionOf(result.value.section) } : result
  }

  const runner = createSavingRunner(SECTIONS, {
    all: () => store.getState().sections,
    put: (saving) => store.setState(({ sections }) => ({ sections: { ...sections, [saving.no]: saving } })),
    drafts: {
      keep: (no, draft) => ports.drafts.keep(reportId, no, draft),
      find: (no) => ports.drafts.find(reportId, no),
      drop: (no) => ports.drafts.drop(reportId, no),
    },
    isUnkept: (no) => ports.drafts.unkept(reportId).includes(no),
    send,
    refused: (refusal) => {
      if (refusal.refused === 'report_locked') void reload()
    },
    now: ports.now,
    newRequestId: ports.newRequestId,
  })

  const load = async (): Promise<void> => {
    const result = await ports.call('report.load', { reportId })
    if (result.outcome !== 'done') {
      store.setState({ failure: result })
      return
    }
    const { report } = result.value
    for (const { no } of REPORT_FORMS[report.kind].sections) runner.load(no, versionOf(report.sections[no]))
    store.setState({ loaded: result.value, failure: undefined })
  }

  const reload = onceAtATime(load)
  const close = watchSurroundings(store, ports, {
    storage: (storageFull) => ({ storageFull, unkeptDrafts: ports.drafts.unkept(reportId) }),
    goOn: () => runner.sendNow(),
    reload,
    hidden: () => runner.sendNow(),
  })

  return {
    store,
    sections: runner,
    reload,
    close,
  }
}
