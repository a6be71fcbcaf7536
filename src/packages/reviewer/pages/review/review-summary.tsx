import { View } from '@tarojs/components'
import { Card } from '@/components/card/card'
import { Cell, CellList } from '@/components/cell/cell'
import { EmptyState } from '@/components/empty-state/empty-state'
import { EndorsementRecord } from '@/components/endorsement-record/endorsement-record'
import { FailedState } from '@/components/failed-state/failed-state'
import { LoadingState } from '@/components/loading-state/loading-state'
import { Notice } from '@/components/notice/notice'
import { SectionTitle } from '@/components/section-title/section-title'
import { StatRow } from '@/components/stat-row/stat-row'
import { StatusTag } from '@/components/status-tag/status-tag'
import { Timeline } from '@/components/timeline/timeline'
import { numberList } from '@/domain/rubric/number-list'
import { allNumbers } from '@/domain/rubric/rubric'
import type { Review } from '@/features/review/use-review'
import { openPage } from '@/features/session/navigate'
import { pageUrl } from '@/features/session/routes'
import { useEndorsement } from '@/features/stamp/use-endorsement'
import { useReloadOn } from '@/features/use-query'
import { useTimeline } from '@/features/timeline'
import { formatDay, formatFullDay, formatMoment } from '@/text/dates'
import { likenessSummary } from '@/text/earlier'
import { failureSentence } from '@/text/failures'
import { formText } from '@/text/form'
import {
  answeredSentence,
  changeTag,
  comparisonSentence,
  dimensionNote,
  dimensionValue,
  roundSentence,
} from '@/text/review'
import { reviewSummary } from '@/text/review-page'
import { stampedForms } from '@/text/stamp'
import { shownStateOf, stateWord } from '@/text/states'
import './review.scss'

interface ReviewTimelineProps {
  assessmentId: string
  revision: number
}

/** An assessment's history, read anew whenever its revision moves on. */
function ReviewTimeline({ assessmentId, revision }: ReviewTimelineProps) {
  const timeline = useTimeline(assessmentId)
  const { rows, above, failure, reload } = timeline
  useReloadOn(revision, reload)
  if (!rows && failure) return <FailedState compact sentence={failureSentence(failure)} onRetry={() => void reload()} />
  if (!rows) return <LoadingState rows={1} />
  if (rows.length === 0) return <EmptyState title={reviewSummary.nothingYet} note={reviewSummary.nothingYetNote} />
  return (
    <Card>
      <Timeline label={reviewSummary.timeline} events={rows} above={above} pages={timeline} />
    </Card>
  )
}

/** The assessment at a glance: who, when, how many points, what changed, and what has happened so far. */
export function ReviewSummary({ review }: { review: Review }) {
  const { summary, outcome, comparison, place, loaded } = review
  const { assessment } = loaded
  const state = stateWord(shownStateOf(assessment))
  const { returnOrder, opinion } = assessment
  const endorsement = useEndorsement(assessment)
  // Before a first submission the union has no number of its own to show.
  const reviewed = assessment.round > 0
  const acting = review.mode !== 'reading'
  const total = allNumbers(review.rubric).length
  return (
    <>
      <Card
        title={assessment.enterpriseName}
        note={reviewSummary.union(assessment.unionName)}
        extra={<StatusTag tone={state.tone} text={state.label} />}
      >
        <View className='rv-summary__line'>
          {assessment.submittedAt === null
            ? reviewSummary.notSubmitted
            : `${roundSentence(assessment.round)} · ${formatMoment(assessment.submittedAt)}`}
        </View>
        <StatRow
          stats={[
            { key: 'self', label: reviewSummary.selfTotal, value: String(summary.selfTotal) },
            ...(reviewed
              ? [
                  {
                    key: 'verified',
                    label: reviewSummary.verifiedTotal,
                    value: String(outcome.verifiedTotal),
                  },
                ]
              : []),
            { key: 'photos', label: reviewSummary.photos, value: String(summary.photos) },
          ]}
        />
        {summary.bonusScore === null ? null : (
          <View className='rv-summary__line'>{reviewSummary.bonus(summary.bonusScore)}</View>
        )}
        {outcome.adjusted.length > 0 ? (
          <View className='rv-summary__line'>{reviewSummary.adjusted(numberList(outcome.adjusted, total))}</View>
        ) : null}
        {review.hints.length > 0 ? <View className='rv-summary__line'>{likenessSummary(review.hints)}</View> : null}
      </Card>
      {assessment.state === 'draft' ? (
        <Notice tone='warn' title={reviewSummary.withdrawn}>
          {reviewSummary.withdrawnNote}
        </Notice>
      ) : null}
      {assessment.state === 'returned' && returnOrder ? (
        <Notice
          tone='warn'
          title={reviewSummary.returned(numberList(returnOrder.nos, total), formatDay(returnOrder.rectifyBy))}
        >
          {returnOrder.each ? <View>{reviewSummary.soonerDays(returnOrder.each)}</View> : null}
          {returnOrder.note === '' ? null : <View className='rv-letter'>{returnOrder.note}</View>}
          <View>{reviewSummary.returnedNote}</View>
        </Notice>
      ) : null}
      {opinion ? (
        <Notice tone='ok' title={opinion.sentence}>
          {`${opinion.signerName}  ${formatFullDay(opinion.signedOn)}`}
        </Notice>
      ) : null}
      {endorsement ? <EndorsementRecord {...endorsement} /> : null}
      {reviewed ? (
        <CellList>
          <Cell
            title={stampedForms.title}
            note={stampedForms.note}
            onPress={() => openPage(pageUrl('papers/stamp', { id: assessment.assessmentId }))}
          />
        </CellList>
      ) : null}
      {comparison && assessment.state !== 'returned' ? (
        <CellList
          title={reviewSummary.resubmitted(comparisonSentence(comparison.requested.length, comparison.changed.length))}
        >
          {summary.changes.map(({ change, title, dimensionId }) => {
            const tag = changeTag(change)
            return (
              <Cell
                key={change.no}
                plain
                title={`${change.no}. ${title}`}
                onPress={() => place.go(dimensionId, change.no)}
                label={reviewSummary.changeLabel(change.no, title, tag?.label ?? '')}
              >
                {tag ? <StatusTag tone={tag.tone} text={tag.label} /> : null}
              </Cell>
            )
          })}
        </CellList>
      ) : null}
      <CellList title={acting ? reviewSummary.reviewEach : reviewSummary.readEach}>
        {summary.dimensions.map(({ progress, seen, flagged }) => (
          <Cell
            key={progress.dimension.id}
            title={progress.dimension.title}
            note={dimensionNote(progress.score, progress.maximum, progress.photos)}
            value={
              acting
                ? dimensionValue(seen, progress.indicators, flagged)
                : answeredSentence(progress.answered, progress.indicators)
            }
            valueTone={!acting ? undefined : flagged > 0 ? 'warn' : seen === progress.indicators ? 'ok' : undefined}
            onPress={() => place.go(progress.dimension.id)}
          />
        ))}
      </CellList>
      <CellList>
        <Cell
          title={formText.way}
          note={formText.wayNote}
          onPress={() => openPage(pageUrl('papers/form', { id: assessment.assessmentId }))}
        />
      </CellList>
      <SectionTitle title={reviewSummary.timeline} />
      <ReviewTimeline assessmentId={assessment.assessmentId} revision={assessment.revision} />
    </>
  )
}
