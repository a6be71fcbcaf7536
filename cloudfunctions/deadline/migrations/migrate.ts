import type { MigrationRecord } from '../../_store/shapes'
import { each, type Run } from '../run'
import type { Step, StepPage } from './step'
import { STEPS } from './table'

/** What came of one run; a run that was not done is asked for again. */
export interface Migrated {
  readonly done: boolean
  /** The step that cannot go on, and why is in the log; null where none. */
  readonly stuck: string | null
  /** Documents that this run has changed. */
  readonly touched: number
}

/** A step that is not at its end, and how many documents it would still change. */
export interface PendingStep {
  readonly no: number
  readonly name: string
  readonly documents: number
}

/** Whoever runs the steps waits for an answer over the network: each run answers well within a minute. */
const RUN_TIME = 20_000
/** So often a page is tried whose documents are just being written to. */
const TURNS = 3

type Ground = Pick<Run, 'stores' | 'now'>
type Migrating = Pick<Run, 'stores' | 'now' | 'clock' | 'reference'>

/** Does what is to be done on a page; how many documents could not be. */
const workThrough = async (run: Migrating, { work }: StepPage): Promise<number> =>
  work.length - (await each(run, 'migrate', work, async (change) => ((await change()) ? 1 : 0)))

const begun = ({ no, name }: Step, beganAt: number): MigrationRecord => ({
  ...{ no, name, place: '', touched: 0, beganAt, endedAt: null },
})

/** Takes a page's step to its end; `isStuck` where it could not be brought there now. */
const takePage = async (run: Migrating, step: Step, place: string) => {
  let touched = 0
  for (let turn = 0; turn < TURNS; turn += 1) {
    const page = await step.page(run, place)
    const left = await workThrough(run, page)
    touched += page.work.length - left
    if (left === 0) return { next: page.next, touched, isStuck: false }
  }
  return { next: place, touched, isStuck: true }
}

/**
 * Takes the steps that are not at their end, one after the other and page by page, and notes after each page how far it came: killed, it
 * goes on there, and a page that is taken twice changes nothing the second time. Comes back before its time is over.
 */
export const migrate = async (run: Migrating, steps: readonly Step[] = STEPS): Promise<Migrated> => {
  const { shapes } = run.stores
  const kept = new Map((await shapes.records()).map((record) => [record.no, record]))
  let touched = 0
  for (const step of steps) {
    let record = kept.get(step.no) ?? begun(step, run.clock())
    while (record.endedAt === null) {
      if (run.clock() - run.now > RUN_TIME) return { done: false, stuck: null, touched }
      const page = await takePage(run, step, record.place)
      touched += page.touched
      record = {
        ...record,
        place: page.next ?? record.place,
        touched: record.touched + page.touched,
        endedAt: page.next === null ? run.clock() : null,
      }
      await shapes.keep(record)
      if (page.isStuck) return { done: false, stuck: step.name, touched }
    }
  }
  return { done: true, stuck: null, touched }
}

/** The steps that are not at their end, each with what it would change now: it only looks. What one step leads to, the next does not see. */
export const pendingSteps = async (
  ground: Ground,
  ended: ReadonlySet<number>,
  steps: readonly Step[] = STEPS,
): Promise<readonly PendingStep[]> => {
  const pending: PendingStep[] = []
  for (const step of steps.filter(({ no }) => !ended.has(no))) {
    let documents = 0
    for (let place: string | null = ''; place !== null;) {
      const page: StepPage = await step.page(ground, place)
      documents += page.work.length
      place = page.next
    }
    pending.push({ no: step.no, name: step.name, documents })
  }
  return pending
}
