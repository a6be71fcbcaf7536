import type { StoredAssessment } from '../../../cloudfunctions/_store/assessment-document'
import type { World } from '../support/world'
import { NOS } from './province'
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
