import { View } from '@tarojs/components'
import { accessible } from '@/components/accessibility'
import { Card } from '@/components/card/card'
import type { Badge } from '@/components/cell/number-badge'
import { DiffText } from '@/components/diff-text/diff-text'
import { FactField, FactResult, FactRow } from '@/components/fact-field/fact-field'
import { Icon } from '@/components/icon/icon'
import { StatusTag } from '@/components/status-tag/status-tag'
import { findIndicator } from '@/domain/rubric/rubric'
import type { FactView, IndicatorView } from '@/features/review/indicator-view'
import { placeId } from '@/features/review/use-place'
import type { Review } from '@/features/review/use-review'
import type { Author } from '@/features/use-authors'
import { useSwipe } from '@/features/use-swipe'
import { authorWords } from '@/text/authors'
import { contentHintWords } from '@/text/content-hints'
import { findingSentence } from '@/text/findings'
import { changeTag, scoreSentence } from '@/text/review'
import { indicatorCard } from '@/text/review-page'
import { IndicatorPhotos } from './indicator-photos'
import { IndicatorRemark } from './indicator-remark'
import { LikenessLine } from './likeness-line'
import './review.scss'

interface IndicatorCardProps {
  view: IndicatorView
  review: Review
  author: Author | undefined
}

const noteOf = ({ selfScore, maximum, scoreBefore, remark }: IndicatorView): string => {
  const former = scoreBefore === undefined ? '' : indicatorCard.formerScore(scoreBefore)
  const verified = remark?.verifiedScore ?? null
  return indicatorCard.scores(scoreSentence(selfScore, maximum), former, verified)
}

/** What WeChat would look at once more, of the text and of each photo that is still there. */
const contentHintsOn = ({ contentHints, loaded }: Review, no: number): readonly string[] =>
  contentHints.flatMap((hint) => {
    // As the page counts them, which shows documents apart.
    const photos = (loaded.assessment.evidence[no] ?? []).filter(({ document }) => document === undefined)
    const at = photos.findIndex(({ photoId }) => photoId === hint.photoId)
    return hint.no === no && (hint.photoId === null || at >= 0) ? [contentHintWords(hint, at)] : []
  })

const beforeText = ({ label, unit, before }: FactView): string => indicatorCard.formerFigure(label, before, unit)

const badgeOf = (no: number, flagged: boolean, seen: boolean): Badge => ({
  state: flagged ? 'attention' : seen ? 'done' : 'todo',
  number: no,
})

export function IndicatorCard({ view, review, author }: IndicatorCardProps) {
  const { no, facts, computed, narrative, stretches, changeNote, findings } = view
  const tag = changeTag(view.change)
  const altered = facts.filter((fact) => fact.before !== undefined)
  const seen = review.seen.nos.includes(no)
  const flagged = view.remark?.flagged === true
  const swipe = useSwipe((by) => review.place.step(by, no))
  return (
    <View {...(review.editing.now?.no === no ? {} : swipe)} {...accessible({ role: 'group', label: view.title })}>
      <Card id={placeId(no)} title={view.title} note={noteOf(view)} badge={badgeOf(no, flagged, seen)}>
        <View className='rv-indicator'>
          <View className='rv-indicator__text'>
            {tag || flagged ? (
              <View className='rv-tags'>
                {tag ? <StatusTag tone={tag.tone} text={tag.label} /> : null}
                {flagged ? <StatusTag tone='danger' text={indicatorCard.flagged} /> : null}
              </View>
            ) : null}
            {facts.length > 0 ? (
              <FactRow>
                {facts.map((fact) => (
                  <FactField
                    key={fact.id}
                    label={fact.label}
                    unit={fact.unit}
                    value={fact.value === null ? '' : String(fact.value)}
                    readOnly
                  />
                ))}
              </FactRow>
            ) : null}
            {altered.length > 0 ? <View className='rv-before'>{altered.map(beforeText).join('，')}</View> : null}
            {computed.map(({ label, text }) => (
              <FactResult key={label} label={label} value={text} />
            ))}
            {changeNote === '' ? null : (
              <View className='rv-note'>
                <View className='rv-note__title'>{indicatorCard.changeNote}</View>
                <View className='rv-note__text'>{changeNote}</View>
              </View>
            )}
            {stretches ? (
              <DiffText segments={stretches} />
            ) : (
              <View className={narrative === '' ? 'rv-narrative rv-narrative--none' : 'rv-narrative'}>
                {narrative === '' ? indicatorCard.noNarrative : narrative}
              </View>
            )}
            {author ? <View className='rv-author'>{authorWords(author)}</View> : null}
            {findings.map((finding) => (
              <View key={finding.kind} className='rv-finding'>
                <Icon name='alert' />
                <View className='rv-finding__text'>{findingSentence(finding, findIndicator(review.rubric, no))}</View>
              </View>
            ))}
            {contentHintsOn(review, no).map((words) => (
              <View key={words} className='rv-finding'>
                <Icon name='info' />
                <View className='rv-finding__text'>{words}</View>
              </View>
            ))}
          </View>
          <View className='rv-indicator__evidence'>
            <IndicatorPhotos assessmentId={review.loaded.assessment.assessmentId} view={view} links={review.links} />
            <LikenessLine hints={review.hints.filter((hint) => hint.no === no)} />
          </View>
          <View className='rv-indicator__remark'>
            <IndicatorRemark view={view} review={review} seen={seen} />
          </View>
        </View>
      </Card>
    </View>
  )
}
