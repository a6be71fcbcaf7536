import type { StoredAssessment } from '../../../cloudfunctions/_store/assessment-document'
import type { World } from '../support/world'
import { NOS, UNIONS } from './province'
import type { Model, PaperOf } from './model'

const EVERY_NO = 28

/** A paper as the model knows it, in words that can be compared. */
const expected = (paper: PaperOf) => ({
  ...{ state: paper.state, revision: paper.revision, round: paper.round, union: paper.union },
  editable: paper.editable === 'all' ? EVERY_NO : [...paper.editable].sort((a, b) => a - b),
  answers: Object.fromEntries(
    NOS.flatMap((no) => {
      const answer = paper.answers[no]
      return answer ? [[no, [answer.text, answer.score, answer.revision]]] : []
    }),
  ),
  remarks: Object.fromEntries(
    Object.entries(paper.remarks).map(([no, { revision, flagged }]) => [no, [revision, flagged]]),
  ),
  ...{ begun: paper.state === 'submitted' && paper.begun, extendedTo: paper.extendedTo, late: paper.late },
})

const found = (paper: StoredAssessment) => ({
  ...{ state: paper.state, revision: paper.revision, round: paper.round, union: paper.unionId },
  editable: paper.editable.length === EVERY_NO ? EVERY_NO : [...paper.editable].sort((a, b) => a - b),
  answers: Object.fromEntries(
    NOS.flatMap((no) => {
      const answer = paper.answers[no]
      return answer ? [[no, [answer.narrative, answer.selfScore, answer.revision]]] : []
    }),
  ),
  remarks: Object.fromEntries(
    Object.entries(paper.remarks).map(([no, { revision, flagged }]) => [no, [revision, flagged]]),
  ),
  begun: paper.state === 'submitted' && paper.reviewBeganAt !== null,
  extendedTo: paper.extension?.deadlineOn ?? null,
  late: paper.lateAt !== null,
})

/** What lists show of a paper is what is in it. */
const wrongTotals = ({ answers, tally }: StoredAssessment): readonly string[] =>
  Object.entries(answers).flatMap(([no, { selfScore, narrative }]) => {
    const kept = tally[Number(no)]
    const right = kept?.score === selfScore && kept.answered === (narrative.trim() !== '')
    return right ? [] : [`the total of item ${no} is ${JSON.stringify(kept)}`]
  })

const STATES = ['submitted', 'returned', 'endorsed', 'received'] as const

/** Where the numbers of a year, as the office is shown them, are not those of the model's papers: at once, whoever has counted or not. */
export const wrongNumbers = async (world: World, model: Model, year: string): Promise<readonly string[]> => {
  const reply = await world.as('zhou').ask('oversight.progress', { cycleId: year })
  // Of who may look, the office itself may have gone.
  if (reply.outcome !== 'done') return []
  const papers = Object.values(model.papers).filter((paper) => paper.year === year)
  return [null, ...UNIONS].flatMap((union) => {
    const shown =
      union === null ? reply.value.total : reply.value.unions.find(({ unionId }) => unionId === union)?.counts
    const own = union === null ? papers : papers.filter((paper) => paper.union === union)
    const is = [(shown?.unstarted ?? 0) + (shown?.draft ?? 0), ...STATES.map((state) => shown?.[state] ?? 0)].join()
    const ought = (['draft', ...STATES] as const).map((of) => own.filter(({ state }) => state === of).length).join()
    return is === ought ? [] : [`the numbers of ${union ?? 'all'} in ${year} are ${is} and ought to be ${ought}`]
  })
}

/** Where the papers are not as a model has them; empty where they are. */
export const differences = async (world: World, model: Model): Promise<readonly string[]> => {
  const papers = await world.glimpse<StoredAssessment>('assessments')
  const missing = Object.keys(model.papers).filter((id) => !papers.some(({ _id }) => _id === id))
  return [
    ...missing.map((id) => `${id} is not there`),
    ...papers.flatMap((paper) => {
      const known = model.papers[paper._id]
      const [is, ought] = [JSON.stringify(found(paper)), known ? JSON.stringify(expected(known)) : 'no paper']
      const totals = wrongTotals(paper).map((words) => `${paper._id}: ${words}`)
      return is === ought ? totals : [`${paper._id} is ${is} and ought to be ${ought}`, ...totals]
    }),
  ]
}
