import {
  findLabel,
  joinedPortions,
  narrativePortions,
  picturesOf,
  type ContentHint,
  type ContentVerdict,
  type TextPortion,
} from '@/domain/content/content-hint'
import type { Answers } from '@/domain/answer/answer'
import type { ContentCheck } from '../_store/content-checks'
import type { EventDocument } from '../_store/events'
import { fewAtOnce } from '../_store/few-at-once'
import { logLine } from '../_host/log'
import { wechatTokensOf } from '../_host/wechat-tokens'
import { contentChecks, type ContentChecks } from '../_wechat/content-check'
import { each, isTimeUp, type Run } from './run'

/** WeChat checks what somebody hands in only while they have used the program within two hours. */
const ASKED_WITHIN = 2 * 3_600_000
/** Whoever asks is done by then; what WeChat did not answer waits for the tick after. */
const CLAIMED_FOR = 5 * 60_000
/** Pictures that one run asks about at a time, before it looks at the clock. */
const PICTURES_AT_ONCE = 12
/** As often as a round is begun anew because a verdict came at that moment; a paper has no more pictures than this that can answer at once. */
const TURNS = 20

/**
 * Notes that what an event submitted is to be checked by WeChat; nothing where the environment does not ask for it. What was found of
 * pictures that are still there is kept, and they are not asked about again. Done twice, it is the same.
 */
export const noteForCheck = async ({ stores, configuration }: Run, event: EventDocument): Promise<void> => {
  if (!configuration.checksContent || event.kind !== 'submitted' || !('subjectId' in event)) return
  const { subjectId, at, actor } = event
  const [submitted, openId] = await Promise.all([
    stores.contentChecks.findSubmitted(subjectId),
    stores.people.findOpenId(actor.personId),
  ])
  if (!submitted || openId === undefined) return
  const pictures = picturesOf(submitted.evidence)
  const present = new Set(pictures.map(({ photoId }) => photoId))
  for (let turn = 0; turn < TURNS; turn += 1) {
    const former = await stores.contentChecks.find(subjectId)
    if (former && former.submittedAt >= at) return
    const asked = (former?.asked ?? []).filter((photoId) => present.has(photoId))
    const known = new Set(asked)
    const round = {
      ...{ _id: subjectId, submittedAt: at, openId, textsDue: true, asked },
      picturesDue: pictures.filter(({ photoId }) => !known.has(photoId)),
      traces: (former?.traces ?? []).filter(({ photoId }) => known.has(photoId)),
      hints: (former?.hints ?? []).filter(({ photoId }) => photoId !== null && known.has(photoId)),
      askUntil: at + ASKED_WITHIN,
      nextAt: at,
    }
    if (await stores.contentChecks.begin(round, former)) return
  }
  throw new Error(`no round of checks begun for ${subjectId}: verdicts kept coming`)
}

type Checking = (portion: TextPortion) => Promise<ContentVerdict | undefined>

/** The narratives in which WeChat finds something: only where it does in several at once is each asked about. */
const hintsOfTexts = async (answers: Answers, check: Checking): Promise<readonly ContentHint[] | undefined> => {
  const alone = narrativePortions(answers)
  const hints: ContentHint[] = []
  for (const joined of joinedPortions(alone)) {
    const verdict = await check(joined)
    if (!verdict) return undefined
    if (findLabel(verdict) === null) continue
    for (const portion of alone.filter(({ nos }) => nos.some((no) => joined.nos.includes(no)))) {
      const own = joined.nos.length === 1 ? verdict : await check(portion)
      if (!own) return undefined
      const label = findLabel(own)
      const [no] = portion.nos
      if (label !== null && no !== undefined && !hints.some((hint) => hint.no === no))
        hints.push({ no, photoId: null, label })
    }
  }
  return hints
}

/** Asks about some pictures, each kept as soon as it got an answer: a verdict may come at once. Which got one. */
const askAbout = async (
  run: Run,
  checks: ContentChecks,
  check: ContentCheck,
  pictures: ContentCheck['picturesDue'],
): Promise<ContentCheck['traces']> => {
  const { urls } = await run.stores.files.links(
    pictures.map(({ fileId }) => fileId),
    run.now,
  )
  const traces = await fewAtOnce(pictures, async ({ fileId, no, photoId }) => {
    const address = urls.get(fileId)
    const traceId = address === undefined ? undefined : await checks.picture(check.openId, address)
    if (traceId === undefined) return []
    const trace = { traceId, no, photoId }
    await run.stores.contentChecks.keepTraces(check, [trace])
    return [trace]
  })
  return traces.flat()
}

/** Asks WeChat about the texts of a submission, and keeps what it says; whether it answered. */
const checkTexts = async ({ stores }: Run, checks: ContentChecks, check: ContentCheck): Promise<boolean> => {
  const submitted = await stores.contentChecks.findSubmitted(check._id)
  const hints = await hintsOfTexts(submitted?.answers ?? {}, ({ text }) => checks.text(check.openId, text))
  if (hints) await stores.contentChecks.keepHints(check, hints)
  return hints !== undefined
}

/** Asks about pictures while there is time. Those that are left. */
const checkPictures = async (
  run: Run,
  checks: ContentChecks,
  check: ContentCheck,
  isOver: () => boolean,
): Promise<ContentCheck['picturesDue']> => {
  const missed: Array<ContentCheck['picturesDue'][number]> = []
  let waiting = check.picturesDue
  while (waiting.length > 0 && !isOver()) {
    const some = waiting.slice(0, PICTURES_AT_ONCE)
    const traces = await askAbout(run, checks, check, some)
    missed.push(...some.filter(({ photoId }) => !traces.some((trace) => trace.photoId === photoId)))
    waiting = waiting.slice(PICTURES_AT_ONCE)
  }
  return [...missed, ...waiting]
}

/** What is asked now: of which papers, or of all that are due, and for how many milliseconds. */
interface Asked {
  readonly papers?: readonly string[]
  readonly milliseconds: number
}

/** Asks WeChat about what was handed in and is not checked yet; whatever it does not answer stops nothing and is asked again. */
export const checkContents = async (run: Run, { papers, milliseconds }: Asked): Promise<void> => {
  const { configuration, stores, reference, clock } = run
  if (!configuration.checksContent || papers?.length === 0) return
  const began = clock()
  const isOver = (): boolean => isTimeUp(run) || clock() - began > milliseconds
  const due = await stores.contentChecks.due(began, papers)
  if (due.length === 0) return
  const checks = contentChecks(configuration, clock, wechatTokensOf(stores, reference), (reason) =>
    logLine({ reference, action: 'content-check', outcome: reason, ms: 0 }),
  )
  await each(run, 'check-contents', due, async (check) => {
    if (isOver() || !(await stores.contentChecks.claim(check, began + CLAIMED_FOR))) return 0
    const textsDue = check.textsDue && !(await checkTexts(run, checks, check))
    const picturesDue = await checkPictures(run, checks, check, isOver)
    await stores.contentChecks.keepDue(check, { textsDue, picturesDue })
    return 1
  })
}
