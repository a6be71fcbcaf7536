import type { LoadedAssessment } from '@/contract/assessment'
import { withNotesTo } from '@/domain/answer/answer'
import { saidAuthors } from '@/domain/answer/author'
import { allNumbers, type Rubric } from '@/domain/rubric/rubric'
import type { Failure } from '@/text/failures'
import { createStore } from 'zustand/vanilla'
import { fetchPhotoLinks, isFresh } from '../photo-links'
import { createAnswerRunner, type AnswerRunner } from './answer-runner'
import { colleagueCalls, type ColleagueCalls } from './colleague-calls'
import type { FillPorts } from './fill-ports'
import { emptyFill, headOf, type FillState, type FillStore } from './fill-state'
import { evidenceCalls, roomIn } from './evidence-calls'
import { createPhotoRunner, type PhotoRunner } from '../photos/photo-runner'
import { onceAtATime, watchSurroundings } from '../saving/phone-surroundings'

/** One assessment being filled in. It outlives its pages: saves and photos go on when one is left. */
export interface Fill {
  readonly store: FillStore
  readonly answers: Omit<AnswerRunner, 'load'>
  readonly photos: Omit<PhotoRunner, 'resume' | 'connected'>
  readonly colleagues: ColleagueCalls
  readonly reload: () => Promise<void>
  readonly showLinks: (nos: readonly number[]) => Promise<void>
  /** Of photos that are attached already; resolves to why it was not done. */
  readonly captionAttached: (no: number, photoId: string, caption: string) => Promise<Failure | undefined>
  readonly removeAttached: (no: number, photoId: string) => Promise<Failure | undefined>
  /** Puts the evidence of an indicator that is attached already into this order; resolves to why it was not done. */
  readonly orderAttached: (no: number, photoIds: readonly string[]) => Promise<Failure | undefined>
  /** Stops listening to the phone; what waits is kept. */
  readonly close: () => void
}

export const createFill = (assessmentId: string, ports: FillPorts): Fill => {
  const store: FillStore = createStore<FillState>(() => emptyFill(assessmentId))
  const photos = createPhotoRunner(
    {
      assessmentId,
      state: { get: store.getState, set: (change) => store.setState(change) },
      calls: evidenceCalls(store, ports),
      roomFor: (no) => roomIn(store, no),
    },
    ports,
  )
  const colleagues = colleagueCalls(store, ports)
  let latest: LoadedAssessment | undefined
  const answers = createAnswerRunner(store, ports, {
    saved: (saved) => {
      if (!latest) return
      const { assessment } = latest
      const answers = { ...assessment.answers, ...Object.fromEntries(saved) }
      latest = { ...latest, assessment: { ...assessment, answers } }
      ports.copies.keep(latest)
      const [no, ...others] = saved.keys()
      // Where several are saved together nobody is at one of them.
      if (no !== undefined && others.length === 0) void colleagues.fillingIn(no)
      const { authors } = store.getState()
      // They are one's own from here on; the next load says so by name, where others are bound, too.
      if ([...saved.keys()].some((each) => authors.has(each)))
        store.setState({ authors: new Map([...authors].filter(([each]) => !saved.has(each))) })
    },
    overtaken: () => void reload(),
  })

  const take = (loaded: LoadedAssessment, rubric: Rubric): void => {
    const { assessment, cycle, papers, written, colleagues: bound } = loaded
    const authors: FillState['authors'] = written ? saidAuthors(written) : new Map()
    latest = loaded
    answers.load(allNumbers(rubric), withNotesTo(assessment.answers, assessment.round))
    store.setState({
      ...{ head: headOf(loaded), cycle, papers, authors, colleagues: bound, rubric },
      ...{ evidence: assessment.evidence, failure: undefined },
    })
  }

  /** Takes what was loaded, once the edition that it is filled in against is there; why it is not, else. */
  const takeWithEdition = async (loaded: LoadedAssessment): Promise<Failure | undefined> => {
    const version = loaded.assessment.rubricVersion
    const kept = ports.editions.find(version)
    if (kept) {
      take(loaded, kept)
      return undefined
    }
    const result = await ports.call('edition.get', { version })
    if (result.outcome !== 'done') return result
    const { edition } = result.value
    ports.editions.keep(edition)
    take(loaded, edition)
    return undefined
  }

  const load = async (): Promise<void> => {
    const result = await ports.call('assessment.load', { assessmentId })
    if (result.outcome === 'done') {
      ports.copies.keep(result.value)
      const failure = await takeWithEdition(result.value)
      if (failure) store.setState({ failure })
    } else {
      // Without an answer one goes on with what was there last; every save is checked against the server's revision anyway.
      const unanswered = result.outcome === 'offline' || result.outcome === 'unserved'
      const copy = unanswered && !latest ? ports.copies.find(assessmentId) : undefined
      if (copy) await takeWithEdition(copy)
      store.setState({ failure: result })
    }
  }

  const reload = onceAtATime(load)

  photos.resume()
  const close = watchSurroundings(store, ports, {
    storage: (storageFull) => ({
      storageFull,
      unkeptDrafts: ports.drafts.unkept(assessmentId),
      queueUnkept: ports.queues.isUnkept(assessmentId),
    }),
    goOn: () => {
      answers.sendNow()
      photos.connected()
    },
    reload,
    hidden: () => answers.sendNow(),
  })

  return {
    store,
    answers,
    photos,
    colleagues,
    reload,
    showLinks: async (nos) => {
      const { evidence, links, previews } = store.getState()
      const lacking = nos.filter((no) =>
        (evidence[no] ?? []).some(
          ({ photoId }) => previews[photoId] === undefined && !isFresh(links[photoId], ports.now()),
        ),
      )
      // One that does not come leaves its tile grey; opening the page again asks again.
      const found = await fetchPhotoLinks(ports.call, assessmentId, lacking)
      store.setState((state) => ({ links: { ...state.links, ...found.links } }))
    },
    captionAttached: async (no, photoId, caption) => {
      const result = await ports.call('evidence.caption', { assessmentId, no, photoId, caption })
      if (result.outcome !== 'done') return result
      const { photo } = result.value
      store.setState(({ evidence }) => ({
        evidence: { ...evidence, [no]: (evidence[no] ?? []).map((each) => (each.photoId === photoId ? photo : each)) },
      }))
      return undefined
    },
    removeAttached: async (no, photoId) => {
      const result = await ports.call('evidence.remove', { assessmentId, no, photoId })
      if (result.outcome !== 'done') return result
      const { photos: left } = result.value
      store.setState(({ evidence }) => ({ evidence: { ...evidence, [no]: left } }))
      return undefined
    },
    orderAttached: async (no, photoIds) => {
      const result = await ports.call('evidence.order', { assessmentId, no, photoIds: [...photoIds] })
      if (result.outcome !== 'done') return result
      const { photos: ordered } = result.value
      store.setState(({ evidence }) => ({ evidence: { ...evidence, [no]: ordered } }))
      return undefined
    },
    close,
  }
}
